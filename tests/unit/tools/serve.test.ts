// @vitest-environment node
import type { Served } from '../../../tools/serve.ts'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { serveSite } from '../../../tools/serve.ts'

let dist: string
let open: Served[]

beforeEach(() => {
  open = []
  dist = mkdtempSync(join(tmpdir(), 'dist-'))
  writeFileSync(join(dist, 'index.html'), '<!doctype html><title>deck</title>')
})
afterEach(async () => {
  await Promise.all(open.map(served => served.close()))
  rmSync(dist, { recursive: true })
})

async function serve(port?: number): Promise<Served> {
  const served = await serveSite(dist, port)
  open.push(served)
  return served
}

describe('serveSite', () => {
  it.each(['/', '/7?clicks=3', '/presenter/2'])('opens the deck at %s', async (path) => {
    const { url } = await serve()
    const response = await fetch(url + path)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('deck')
  })

  it('does not pass the deck off as a missing file', async () => {
    const { url } = await serve()
    expect((await fetch(`${url}/assets/missing.js`)).status).toBe(404)
  })

  it('serves a PDF that was made after it started', async () => {
    const { url } = await serve()
    writeFileSync(join(dist, 'slides.pdf'), '%PDF-1.7')
    const response = await fetch(`${url}/slides.pdf`)
    expect(response.headers.get('content-type')).toBe('application/pdf')
  })

  it('takes the next free port when one is busy', async () => {
    const first = await serve()
    const second = await serve(first.port)
    expect(second.port).toBeGreaterThan(first.port)
    expect((await fetch(second.url)).status).toBe(200)
  })

  it.each(['127.0.0.1', '::1'])('sees another program at %s', async (host) => {
    const { port, close } = await serveSite(dist)
    await close()
    const other = createServer().listen(port, host)
    await once(other, 'listening')
    try {
      expect((await serve(port)).port).toBeGreaterThan(port)
    }
    finally {
      other.close()
    }
  })

  it.each(['127.0.0.1', '[::1]'])('answers at %s, whichever a browser takes "localhost" for', async (host) => {
    const { port } = await serve()
    expect((await fetch(`http://${host}:${port}/`)).status).toBe(200)
  })

  it('frees its port', async () => {
    const { port, close } = await serveSite(dist)
    await close()
    expect((await serve(port)).port).toBe(port)
  })
})
