// @vitest-environment node
import type { Remote } from '../../../../tools/remote/remote.ts'
import type { Served } from '../../../../tools/serve.ts'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startRemote } from '../../../../tools/remote/remote.ts'
import { serveSite } from '../../../../tools/serve.ts'

let dist: string
let remote: Remote
let deck: Served
beforeEach(async () => {
  dist = mkdtempSync(join(tmpdir(), 'dist-'))
  writeFileSync(join(dist, 'index.html'), '<html><head></head><body>secret slides</body></html>')
  remote = await startRemote('127.0.0.1')
  deck = await serveSite(dist, 0, remote)
})
afterEach(async () => {
  await Promise.all([deck.close(), remote.close()])
  rmSync(dist, { recursive: true })
})

function tell(state: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${deck.url}/remote/state`, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(state) })
}

/** What comes first over an open connection that `matches`. */
async function heard(address: string, matches: RegExp, then: () => unknown = () => {}): Promise<string> {
  const stop = new AbortController()
  const { body } = await fetch(address, { signal: stop.signal })
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = (await reader?.read())?.value ?? ''
  await then()
  while (!matches.test(text))
    text += (await reader?.read())?.value ?? ''
  stop.abort()
  return text
}

describe('the phone as clicker', () => {
  it('turns the presenter view', async () => {
    expect(await heard(`${deck.url}/remote/asked`, /data: next/, () => fetch(`${remote.url}next`, { method: 'POST' }))).not.toContain('previous')
  })

  it('is told what the presenter view shows', async () => {
    await tell({ no: 7, notes: ['<b>Say</b> this'] })
    expect(await heard(`${remote.url}state`, /data/)).toContain('{"no":7,"notes":["<b>Say</b> this"]}')
    expect(await heard(`${remote.url}state`, /"no":8/, () => tell({ no: 8 }))).toContain('"no":8')
  })

  it('has a page of its own, which runs nothing else', async () => {
    const response = await fetch(remote.url)
    expect(await response.text()).toContain('<button id="next"')
    expect(response.headers.get('content-security-policy')).toContain('default-src \'none\'')
    expect(await (await fetch(`${remote.url}phone.css`)).text()).toContain('--paper: light-dark(#FBFAF7, #10161D)')
    for (const file of ['phone.js', 'phone.css'])
      expect((await fetch(remote.url + file)).status).toBe(200)
  })
})

describe('without the token', () => {
  const without = (path: string): string => new URL(path, remote.url).href

  it.each(['/', '/1', '/remote/asked', '/remote/state', '/wrongwrongwrongwrongww/', '/wrongwrongwrongwrongww/state', '/phone.js', '/../package.json'])('%s gives nothing', async (path) => {
    await tell({ notes: ['private'] })
    const response = await fetch(without(path))
    expect([response.status, await response.text()]).toEqual([404, ''])
  })

  it('nobody turns the slides, nor guesses the token', async () => {
    const statuses = await Promise.all(Array.from({ length: 30 }, () => fetch(without('/wrongwrongwrongwrongww/next'), { method: 'POST' }).then(({ status }) => status)))
    expect(statuses.filter(status => status === 429).length).toBeGreaterThan(10)
    expect(new Set(statuses)).toEqual(new Set([404, 429]))
  })

  it('is another one each time, too long to guess', async () => {
    const other = await startRemote('127.0.0.1')
    const [a, b] = [remote, other].map(({ url }) => new URL(url).pathname)
    await other.close()
    expect(a).not.toBe(b)
    expect(a?.length).toBeGreaterThanOrEqual(24)
  })
})

it('a phone that asks too often is slowed down', async () => {
  const statuses = await Promise.all(Array.from({ length: 30 }, () => fetch(`${remote.url}next`, { method: 'POST' }).then(({ status }) => status)))
  expect(statuses.filter(status => status === 204).length).toBeLessThanOrEqual(12)
  expect(statuses).toContain(429)
})

it('a page from elsewhere in the same browser can neither tell nor listen', async () => {
  expect((await tell({ no: 1 }, { 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
  expect((await tell({ no: 1 }, { 'Content-Type': 'text/plain' })).status).toBe(404)
  expect((await tell({ notes: ['x'.repeat(300_000)] })).status).toBe(413)
})

it('is off unless it is asked for', async () => {
  expect(await (await fetch(deck.url)).text()).toContain('deck-remote')
  const plain = await serveSite(dist)
  expect(await (await fetch(plain.url)).text()).not.toContain('deck-remote')
  expect((await fetch(`${plain.url}/remote/state`, { method: 'POST' })).status).toBe(405)
  await plain.close()
})
