import { defineComponent } from 'vue'

/** Stands in for `floating-vue`: what would have a tooltip or a menu is drawn without it. */
const Plain = defineComponent((_, { slots }) => () => slots.default?.())

export { Plain as Dropdown, Plain as Tooltip }

export function recomputeAllPoppers(): void {}
