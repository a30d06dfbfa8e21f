import type { Fault } from './deck.ts'
import type { TextFile } from './texts.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deckRoot } from '../../evidence/load.ts'
import { lineAt } from './deck.ts'

const FACTS = ['deck', 'evidence', 'theme/medium.ts']

/**
 * Which folder may import from which, besides itself. The longest path that fits a file counts, so what a folder's
 * part is told, the folder is not. `*` is any one folder: each chart is a place of its own.
 */
const DIRECTIONS: Readonly<Record<string, readonly string[]>> = {
  'evidence': [],
  'deck': ['evidence'],
  'theme': [],
  'components/kit': FACTS,
  'components/drawings': ['components/kit', ...FACTS],
  'components/charts/*': ['components/kit', 'components/drawings', ...FACTS],
  'components/slide': ['components/kit', 'components/drawings', ...FACTS],
  'components/runtime': ['components/kit', 'components/drawings', 'components/slide', ...FACTS],
  'paper': ['components', ...FACTS],
  'tools': ['evidence', 'deck', 'components', 'paper', 'theme'],
  // Slidev reads these at the root only; the plugins and the notes they start belong to the build.
  'setup': ['components/runtime', 'deck', 'evidence', 'tools/lean', 'tools/dev', 'tools/cut'],
  'vite.config.ts': ['evidence', 'tools/lean', 'tools/markdown'],
  'slide-top.vue': ['components/runtime'],
  'global-bottom.vue': ['components/runtime'],
}

const PLACES = [...new Set(Object.keys(DIRECTIONS).map(place => place.split('/')[0] ?? place))]

/** Every program and component of the deck, by path from its root. */
export function codeFiles(root: string = deckRoot): TextFile[] {
  return PLACES.flatMap(place => place.includes('.') ? [place] : readdirSync(join(root, place), { recursive: true, encoding: 'utf8' }).map(file => join(place, file)))
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => /\.(?:ts|vue)$/.test(file))
    .sort()
    .map(file => ({ file, text: readFileSync(join(root, file), 'utf8') }))
}

interface Import { file: string, to: string, line: number }

/** What a file imports from the deck itself, types included, in scripts of components too. */
function importsOf({ file, text }: TextFile): Import[] {
  return [...text.matchAll(/\b(?:from|import)\s*(?:\(\s*)?(['"])(\.{1,2}\/[^'"]+)\1/g)].map(({ 2: path = '', index }) => ({
    file,
    to: join(dirname(file), path.replace(/\?.*$/, '')).replaceAll('\\', '/'),
    line: lineAt({ file, line: 1, text }, index),
  }))
}

/** Imports against the directions: each names who may be imported instead. */
export function checkDirections(files: readonly TextFile[]): Fault[] {
  return files.flatMap(importsOf).flatMap(({ file, to, line }) => {
    const place = placeOf(file)
    const allowed = place ? DIRECTIONS[place.rule] ?? [] : []
    if (!place || isIn(to, place.folder) || allowed.some(folder => isIn(to, folder)))
      return []
    const others = allowed.length > 0 ? `besides itself, only from ${allowed.join(', ')}` : 'only from itself'
    return [{ file, line, message: `imports ${to}, but ${place.folder} may import ${others}` }]
  })
}

/** Rings of imports, each told once, at the import that closes it. */
export function checkCycles(files: readonly TextFile[]): Fault[] {
  const imports = new Map(files.map(file => [file.file, importsOf(file)]))
  const done = new Set<string>()
  const faults: Fault[] = []

  function visit(file: string, path: readonly string[]): void {
    for (const { to, line } of imports.get(file) ?? []) {
      const at = path.indexOf(to)
      if (at >= 0)
        faults.push({ file, line, message: `imports ${to} in a ring: ${[...path.slice(at), to].join(' → ')}` })
      else if (!done.has(to))
        visit(to, [...path, to])
    }
    done.add(file)
  }

  for (const { file } of files) {
    if (!done.has(file))
      visit(file, [file])
  }
  return faults
}

/** The rule a file stands under, and the folder that `*` is for it. */
function placeOf(file: string): { rule: string, folder: string } | undefined {
  return Object.keys(DIRECTIONS)
    .map((rule) => {
      const parts = rule.split('/')
      const folder = file.split('/').slice(0, parts.length)
      return { rule, folder: folder.join('/'), fits: folder.length === parts.length && parts.every((part, i) => part === '*' || part === folder[i]) }
    })
    .filter(({ fits }) => fits)
    .sort((a, b) => b.rule.length - a.rule.length)[0]
}

function isIn(file: string, folder: string): boolean {
  return file === folder || file.startsWith(`${folder}/`)
}
