// @vitest-environment node
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type { Served } from '../../../tools/serve.ts'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { serveSite } from '../../../tools/serve.ts'
import { siteStamp, stampPaper, stampSite } from '../../../tools/stamp.ts'

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

interface Answer { status: number, headers: IncomingHttpHeaders, body: string }

/** Asks for exactly this path with exactly these headers, which `fetch` would tidy up. */
async function ask(port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const sent = request({ port, host: 'localhost', path, headers }).end()
  const [response] = await once(sent, 'response') as [IncomingMessage]
  const chunks = await response.setEncoding('latin1').toArray() as string[]
  return { status: response.statusCode ?? 0, headers: response.headers, body: chunks.join('') }
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
    const fetched = (): Promise<Response> => fetch(`${url}/slides.pdf`)
    expect(await (await fetched()).text()).toMatch(/has not been made/)
    writeFileSync(join(dist, 'slides.pdf'), '%PDF-1.7')
    stampSite(dist, siteStamp(), dist)
    stampPaper(['slides.pdf'], dist)
    expect((await fetched()).headers.get('content-type')).toBe('application/pdf')
    // With a number that has changed since, it is not handed out.
    stampSite(dist, { ...siteStamp(), sources: 'changed' }, dist)
    const old = await fetched()
    expect([old.status, await old.text()]).toEqual([404, expect.stringMatching(/of the deck as it is now/)])
  })

  it.each([
    ['/%', 404],
    ['/../package.json', 404],
    ['/%2e%2e/package.json', 404],
    ['/..%2fpackage.json', 404],
    ['/assets/..%5c..%5cpackage.json', 404],
    ['/%00', 404],
    ['/.made-from.json', 404],
    ['/0', 200],
    ['/999', 200],
    ['/abc', 200],
    ['/7?clicks=-5', 200],
    ['/7?clicks=1e9', 200],
    ['//example.org/7', 200],
    ['http://example.org/7', 404],
    ['*', 404],
  ])('answers %s sanely', async (path, status) => {
    writeFileSync(join(dist, '.made-from.json'), '{}')
    writeFileSync(join(dist, '..', 'package.json'), '{}')
    const { port } = await serve()
    expect((await ask(port, path)).status).toBe(status)
    expect((await ask(port, '/')).status).toBe(200)
  })

  it.each(['rebound.example', 'localhost.example:3030', '127.0.0.1.example'])('does not answer to the name %s', async (host) => {
    const { port } = await serve()
    const { status, body } = await ask(port, '/', { Host: host })
    expect(status).toBe(403)
    expect(body).not.toContain('<title>')
  })

  it('refuses headers and addresses without end, and goes on', async () => {
    const { port } = await serve()
    const long = 'x'.repeat(20_000)
    expect((await ask(port, '/', { 'X-Long': long })).status).toBe(431)
    expect((await ask(port, `/7?${long}`)).status).toBe(431)
    expect((await ask(port, '/')).status).toBe(200)
  })

  it('can only be read', async () => {
    const { url } = await serve()
    expect((await fetch(url, { method: 'POST', body: 'x' })).status).toBe(405)
    expect(await (await fetch(url, { method: 'HEAD' })).text()).toBe('')
  })

  it('lets a page run its own files only, and no file pass for another kind', async () => {
    const { url } = await serve()
    const { headers } = await fetch(url)
    const policy = Object.fromEntries(headers.get('content-security-policy')?.split('; ').map(rule => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]) ?? [])
    expect(policy).toMatchObject({ 'default-src': '\'none\'', 'script-src': '\'self\'', 'worker-src': '\'self\'' })
    expect(Object.values(policy).join(' ')).not.toMatch(/https?:|\*|unsafe-eval/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each(['br', 'gzip'])('compresses by %s what it pays for', async (encoding) => {
    writeFileSync(join(dist, 'a.js'), 'export default 1\n'.repeat(500))
    writeFileSync(join(dist, 'a.pdf'), '%PDF')
    const { port } = await serve()
    const { headers, body } = await ask(port, '/a.js', { 'Accept-Encoding': encoding })
    expect(headers['content-encoding']).toBe(encoding)
    expect(body.length).toBeLessThan(200)
    expect((await ask(port, '/a.pdf', { 'Accept-Encoding': encoding })).headers['content-encoding']).toBeUndefined()
    expect((await ask(port, '/a.js', { 'Accept-Encoding': `${encoding};q=0` })).headers['content-encoding']).toBeUndefined()
  })

  it('has a browser keep what is named by its hash, also of an earlier build, and ask again for the rest', async () => {
    mkdirSync(join(dist, 'assets'))
    writeFileSync(join(dist, 'assets', 'a-Abc_12-9.js'), 'old')
    const { url } = await serve()
    const asset = `${url}/assets/a-Abc_12-9.js`
    expect((await fetch(asset)).headers.get('cache-control')).toContain('immutable')
    rmSync(join(dist, 'assets'), { recursive: true })
    expect(await (await fetch(asset)).text()).toBe('old')

    const first = await fetch(`${url}/7`)
    expect(first.headers.get('cache-control')).toBe('no-cache')
    const again = { headers: { 'If-None-Match': first.headers.get('etag') ?? '' } }
    expect((await fetch(`${url}/7`, again)).status).toBe(304)
    writeFileSync(join(dist, 'index.html'), '<!doctype html><title>next</title>')
    expect(await (await fetch(`${url}/7`, again)).text()).toContain('next')
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
