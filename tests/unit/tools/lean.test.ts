// @vitest-environment node
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { deckRoot } from '../../../evidence/load.ts'
import { leanPlugin } from '../../../tools/lean/plugin.ts'

type Hook = (this: { error: (message: string) => never }, ...given: unknown[]) => unknown
const plugin = leanPlugin() as unknown as { transform: Hook }
const context = {
  error: (message: string): never => {
    throw new Error(message)
  },
}

it.each([
  ['````md magic-move', 'magic-move'],
  ['```mermaid', 'mermaid'],
  ['```ts {monaco}', 'monaco'],
  ['```ts twoslash', 'twoslash'],
  ['<p v-mark.red="1">words</p>', 'v-mark'],
  ['<p v-motion>words</p>', 'v-motion'],
  ['<v-drag pos="1">words</v-drag>', 'v-drag'],
])('stops the build at %s', (code, name) => {
  const build = (text: string): unknown => plugin.transform.call(context, `# A slide\n\n${text}\n`, join(deckRoot, 'sections/1.md'))
  expect(() => build(code)).toThrow(new RegExp(`sections/1\\.md uses .*${name}.*leaves out`))
  expect(() => build('Words\n\n```ts\nconst dose = 1\n```')).not.toThrow()
})
