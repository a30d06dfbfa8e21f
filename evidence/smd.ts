/**
 * Effect-size arithmetic. Effects are standardized mean differences (SMD) on a symptom scale: negative means fewer
 * symptoms than the comparator.
 */

/** Standard normal quantile of 97.5 %: half the width of a 95 % interval in standard errors. */
const Z_95 = 1.959963984540054

/**
 * Probability that a standard normal variable is at most `z`, by the complementary error function of Abramowitz and
 * Stegun (7.1.26); the absolute error is below 1.5e-7.
 */
function normalCdf(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + 0.3275911 * x)
  const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  const upper = poly * Math.exp(-x * x) / 2
  return z >= 0 ? 1 - upper : upper
}

/**
 * The `z` below which a standard normal variable lies with probability `p`, by bisection of {@link normalCdf}.
 * @throws RangeError unless 0 < p < 1
 */
function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1))
    throw new RangeError(`a probability between 0 and 1 is needed, not ${p}`)
  let [low, high] = [-8, 8]
  while (high - low > 1e-9) {
    const middle = (low + high) / 2
    if (normalCdf(middle) < p)
      low = middle
    else
      high = middle
  }
  return (low + high) / 2
}

/**
 * Share of people who improve with the treatment, from an SMD and the share who improve with the comparator, by
 * Furukawa's method: Φ(Φ⁻¹(control) − SMD). Assumes symptoms are normally distributed with one spread in both groups
 * and that "improved" is a cut on that scale. See Furukawa and Leucht, PLoS ONE 2011, doi 10.1371/journal.pone.0019070.
 * @param smd negative means fewer symptoms than the comparator
 * @param control share improving with the comparator, between 0 and 1
 */
export function improvingWithTreatment(smd: number, control: number): number {
  return normalCdf(normalQuantile(control) - smd)
}

/**
 * 95 % confidence interval of an estimate whose two-sided p value is known: the standard error is the estimate divided
 * by the normal quantile of that p.
 */
export function intervalFromP(estimate: number, p: number): [number, number] {
  const half = Z_95 * Math.abs(estimate) / normalQuantile(1 - p / 2)
  return [estimate - half, estimate + half]
}

/**
 * 95 % confidence interval of an estimate whose t value is known: the standard error is the estimate divided by t, and the
 * quantile is that of t with `df` degrees of freedom, by its Cornish-Fisher expansion (Abramowitz and Stegun 26.7.5).
 */
export function intervalFromT(estimate: number, t: number, df: number): [number, number] {
  const z = Z_95
  const quantile = z + (z ** 3 + z) / (4 * df) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * df ** 2)
  const half = quantile * Math.abs(estimate / t)
  return [estimate - half, estimate + half]
}
