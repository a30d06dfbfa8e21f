import antfu from '@antfu/eslint-config'

/**
 * The Slidev community's usual rules. Slides and data are read by `npm run check`, which knows what they mean: they are not
 * held to a style, because what a speaker pastes is right or wrong by what it says. What Git leaves out is left out here too.
 */
export default antfu(
  {
    vue: true,
    typescript: true,
    markdown: false,
    yaml: false,
    jsonc: true,
    pnpm: false,
    stylistic: { indent: 2, quotes: 'single', semi: false },
    ignores: ['**/*.md', 'evidence/**/*.json', 'cspell.json'],
  },
  {
    rules: {
      // Programs of the deck talk to the person at the keyboard.
      'no-console': 'off',
      // Each program is one top-level await.
      'antfu/no-top-level-await': 'off',
      // Only parameters whose name and type do not say it all are explained.
      'jsdoc/check-param-names': 'off',
    },
  },
  {
    files: ['**/*.vue'],
    rules: {
      // What a component gives is said above its props, so the script comes first, then what it draws.
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      // A line break inside an SVG <text> is a space on the slide.
      'vue/singleline-html-element-content-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
    },
  },
)
