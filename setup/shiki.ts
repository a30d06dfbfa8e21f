import { defineShikiSetup } from '@slidev/types'

/** Colors of code on slides, with enough contrast for the last row on light and on dark ground. */
export default defineShikiSetup(() => ({ themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' } }))
