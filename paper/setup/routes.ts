import { defineRoutesSetup } from '@slidev/types'

/** Adds the pages that the export prints; both load on demand, so a live deck never pays for them. */
export default defineRoutesSetup(routes => [
  { name: 'paper-slides', path: '/paper/slides', component: () => import('../pages/SlidesPage.vue') },
  { name: 'paper-handout', path: '/paper/handout', component: () => import('../pages/HandoutPage.vue') },
  { name: 'paper-summary', path: '/paper/summary', component: () => import('../pages/SummaryPage.vue') },
  ...routes,
])
