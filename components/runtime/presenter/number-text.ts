import type { TalkSlide } from '../../../deck/slides.ts'

/** Which slide of how many this is: slides are counted as they are presented; the appendix stands outside. */
export function numberText(plan: readonly TalkSlide[], no: number): string {
  const at = plan.findIndex(slide => slide.no === no)
  return at < 0 ? `Appendix, ${no}` : `${at + 1} / ${plan.length}`
}
