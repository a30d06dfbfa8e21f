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
  ['<p v-mark.red="1">words</p>', 'v-mark'],
  ['<p v-motion>words</p>', 'v-motion'],
  ['<v-drag pos="1">words</v-drag>', 'v-drag'],
])('stops the build at %s in a component', (code, name) => {
  const build = (text: string): unknown => plugin.transform.call(context, `<template>${text}</template>`, join(deckRoot, 'components/slide/One.vue'))
  expect(() => build(code)).toThrow(new RegExp(`One\\.vue uses .*${name}.*leaves out`))
  expect(() => build('<p v-click>Words</p>')).not.toThrow()
})
