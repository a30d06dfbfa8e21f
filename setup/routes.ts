import { defineRoutesSetup } from '@slidev/types'

/** The deck's own presenter view, in the place and at the address of Slidev's, and what is looked over before a talk. */
export default defineRoutesSetup(routes => [
  { name: 'preflight', path: '/preflight', component: () => import('../components/runtime/preflight/PreflightPage.vue') },
  ...routes.map(({ name, path, beforeEnter }, i) => name === 'presenter'
    ? { name, path, beforeEnter, component: () => import('../components/runtime/presenter/PresenterView.vue') }
    : routes[i]!),
])
