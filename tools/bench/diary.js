// Runs in each page that is measured, before anything else: when the first slide was painted, how long each key took, and the longest task, in ms.
const HEADLINE = ':is(#slide-content [data-slidev-no="1"], .reveal.ready section.present) h1'
const diary = window.diary = { delays: [], longest: 0 }
const afterPaint = then => requestAnimationFrame(() => requestAnimationFrame(then))

function look() {
  if (document.querySelector(HEADLINE)?.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    afterPaint(() => diary.painted = performance.now())
  else
    requestAnimationFrame(look)
}
look()

window.addEventListener('keydown', ({ timeStamp }) => afterPaint(() => diary.delays.push(performance.now() - timeStamp)), { capture: true })
new PerformanceObserver((list) => {
  diary.longest = Math.max(diary.longest, ...list.getEntries().map(({ duration }) => duration))
}).observe({ type: 'longtask' })
