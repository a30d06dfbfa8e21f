import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { useDrawings } from '../../../../components/runtime/drawing/useDrawings.ts'

const client = dirname(createRequire(import.meta.url).resolve('@slidev/client/package.json'))
const doors = ['slidev.ts', 'presenter/slidev.ts', 'dev/slidev.ts'].map(file => readFileSync(join(import.meta.dirname, '../../../../components/runtime', file), 'utf8')).join('\n')
const imports = [...doors.matchAll(/(?:import|export) \{ ([^}]+) \} from '@slidev\/client\/([^']+)'/g)]
const names = imports.flatMap(({ 1: list = '', 2: file = '' }) => list.split(', ').map(name => [file, name] as const))

it('the files that reach into Slidev are read', () => {
  expect(names.length).toBeGreaterThan(12)
})

it.each(names)('slidev still has, in %s, %s', (file, name) => {
  const path = join(client, file)
  expect(existsSync(path)).toBe(true)
  if (!name.startsWith('default as '))
    expect(readFileSync(path, 'utf8')).toMatch(new RegExp(`export (?:function|const) ${name}\\b`))
})

it('slidev still asks its drawing for what the deck’s stands in with', () => {
  const asked = ['composables/useSwipeControls.ts', 'internals/DrawingPreview.vue', 'setup/shortcuts.ts', 'pages/play.vue', 'setup/context-menu.ts']
    .flatMap(file => [...readFileSync(join(client, file), 'utf8').matchAll(/const \{ ([^}]+) \} = useDrawings\(\)/g)].flatMap(([, names = '']) => names.split(', ')))
  expect([...new Set(asked)].sort()).toEqual(Object.keys(useDrawings()).sort())
  for (const layer of ['DrawingLayer.vue', 'DrawingPreview.vue'])
    expect(readFileSync(join(client, layer === 'DrawingLayer.vue' ? 'internals/SlidesShow.vue' : 'internals/PrintSlideClick.vue'), 'utf8')).toContain(`import('./${layer}')`)
})

it('slidev still names the route of its presenter view as the deck replaces it', () => {
  const routes = readFileSync(join(client, 'setup/routes.ts'), 'utf8')
  expect(routes).toMatch(/name: 'presenter',\s*path: '\/presenter\/:no'/)
})

it('slidev still asks for its side editor, which the deck’s stands in for, and its recorder has what the keys start', () => {
  expect(readFileSync(join(client, 'pages/play.vue'), 'utf8')).toContain('import(\'../internals/SideEditor.vue\')')
  expect(readFileSync(join(client, 'setup/routes.ts'), 'utf8')).toContain('import(\'../pages/notes-edit.vue\')')
  const recording = readFileSync(join(client, 'logic/recording.ts'), 'utf8')
  const [, given = ''] = /return \{([^}]+)\}\s*\}\s*export const recorder = useRecording\(\)/.exec(recording) ?? []
  expect(given.split(',').map(name => name.trim())).toEqual(expect.arrayContaining(['recording', 'showAvatar', 'stopRecording', 'streamCamera', 'toggleAvatar']))
})
