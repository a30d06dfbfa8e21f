import { defineRoutesSetup } from '@slidev/types'

/** The deck's own presenter view, in the place and at the address of Slidev's. */
export default defineRoutesSetup(routes => routes.map(({ name, path, beforeEnter }, i) => name === 'presenter'
  ? { name, path, beforeEnter, component: () => import('../components/runtime/presenter/PresenterView.vue') }
  : routes[i]!))
