import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import { deckRoot } from '../../evidence/load.ts'
import { tokenColor } from '../../evidence/tokens.ts'
import { Problem } from '../program.ts'

/** A phone as clicker: what the deck's server and the one for the phone have to do with each other. */
export interface Remote {
  /** Address for the phone, with the token that lets it in. */
  url: string
  /** Answers the deck's own windows, at paths below {@link FOR_WINDOWS}; only this machine reaches them. */
  answerWindow: RequestListener
  close: () => Promise<void>
}

/** Where the deck's windows tell what they show and hear what the phone asks. */
export const FOR_WINDOWS = '/remote/'

/** What a phone may ask. */
const ASKS = ['next', 'previous']

/** Requests in a row within a second, wrong tokens in a minute, and bytes that a window may tell. */
const PER_SECOND = 12
const WRONG_PER_MINUTE = 20
const MOST_TOLD = 200_000

const POLICY = 'default-src \'none\'; script-src \'self\'; style-src \'self\'; connect-src \'self\'; img-src data:; base-uri \'none\'; form-action \'none\'; frame-ancestors \'none\''
/** Headers of every answer. */
const SAFE = { 'Cache-Control': 'no-store', 'Content-Security-Policy': POLICY, 'Referrer-Policy': 'no-referrer', 'X-Content-Type-Options': 'nosniff' }
const PAGE: Record<string, [file: string, type: string]> = {
  '': ['phone.html', 'text/html; charset=utf-8'],
  'phone.js': ['phone.js', 'text/javascript; charset=utf-8'],
  'phone.css': ['phone.css', 'text/css; charset=utf-8'],
}

/** The deck's colors, which the phone's page has without the deck's style sheet. */
function phoneColors(): string {
  return `:root { ${['paper', 'ink', 'rule', 'accent'].map(name => `--${name}: light-dark(${tokenColor(name)}, ${tokenColor(name, 'dark')});`).join(' ')} }\n`
}

/**
 * Serves a page with two buttons and the speaker's notes on the local network, to whoever has its address with the
 * random token in it. Nothing else of the deck is served there.
 * @param host address of this machine to serve at
 * @param wished port; 0 takes any
 */
export async function startRemote(host: string = localAddress(), wished = 0): Promise<Remote> {
  const token = randomBytes(16).toString('base64url')
  const windows = new Set<ServerResponse>()
  const phones = new Set<ServerResponse>()
  const limit = limiter()
  let state = '{}'

  function ask(what: string): void {
    // Only the presenter view that was opened last: all windows follow it.
    [...windows].at(-1)?.write(`data: ${what}\n\n`)
  }

  async function answerPhone(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const from = request.socket.remoteAddress ?? ''
    const [, given = '', path = ''] = /^\/([\w-]+)\/([\w.-]*)$/.exec(request.url ?? '') ?? []
    const right = isSame(given, token)
    if (!limit(from, right))
      return end(response, 429)
    if (!right || request.headers.host !== `${host}:${request.socket.localPort}`)
      return end(response, 404)
    if (request.method === 'POST' && ASKS.includes(path)) {
      ask(path)
      return end(response, 204)
    }
    if (request.method === 'GET' && path === 'state')
      return listen(phones, request, response, state)
    const file = request.method === 'GET' ? PAGE[path] : undefined
    if (!file)
      return end(response, 404)
    const text = readFileSync(join(deckRoot, 'tools', 'remote', file[0]), 'utf8')
    response.writeHead(200, { ...SAFE, 'Content-Type': file[1] }).end(path === 'phone.css' ? `${phoneColors()}${text}` : text)
  }

  async function answerWindow(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A page from elsewhere in the same browser may neither listen nor tell.
    if (!['same-origin', undefined].includes(request.headers['sec-fetch-site'] as string | undefined))
      return end(response, 403)
    if (request.method === 'GET' && request.url === `${FOR_WINDOWS}asked`)
      return listen(windows, request, response)
    if (request.method === 'POST' && request.url === `${FOR_WINDOWS}state` && request.headers['content-type'] === 'application/json') {
      let told = ''
      for await (const chunk of request.setEncoding('utf8')) {
        told += String(chunk)
        if (told.length > MOST_TOLD)
          return end(response, 413)
      }
      state = JSON.stringify(JSON.parse(told))
      for (const phone of phones)
        phone.write(`data: ${state}\n\n`)
      return end(response, 204)
    }
    end(response, 404)
  }

  const server = createServer(guarded(answerPhone)).listen({ host, port: wished })
  await once(server, 'listening').catch(() => {
    throw new Problem(`The phone's page cannot be served at ${host}. Check that this computer is on the same network as the phone.`)
  })
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}/${token}/`,
    answerWindow: guarded(answerWindow),
    close: () => closed(server, [...windows, ...phones]),
  }
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, SAFE).end()
}

function guarded(answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>): RequestListener {
  return (request, response) => {
    answer(request, response).catch(() => response.headersSent ? response.destroy() : end(response, 400))
  }
}

/** Keeps a connection open on which the other side is told things, as server-sent events. */
function listen(listeners: Set<ServerResponse>, request: IncomingMessage, response: ServerResponse, first?: string): void {
  response.writeHead(200, { ...SAFE, 'Content-Type': 'text/event-stream' })
  response.write(first === undefined ? ': here\n\n' : `data: ${first}\n\n`)
  listeners.add(response)
  request.on('close', () => listeners.delete(response))
}

async function closed(server: Server, open: readonly ServerResponse[]): Promise<void> {
  for (const response of open)
    response.destroy()
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
}

function isSame(given: string, token: string): boolean {
  const [a, b] = [new TextEncoder().encode(given), new TextEncoder().encode(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}

/** Says whether a request may be answered, by who asks: so many each second, and so many with a wrong token each minute. */
function limiter(): (from: string, right: boolean) => boolean {
  const asked = new Map<string, { second: number[], wrong: number[] }>()
  return (from, right) => {
    const now = Date.now()
    const before = asked.get(from) ?? { second: [], wrong: [] }
    const second = [...before.second.filter(time => now - time < 1_000), now]
    const wrong = [...before.wrong.filter(time => now - time < 60_000), ...right ? [] : [now]]
    if (asked.size > 1_000)
      asked.clear()
    asked.set(from, { second: second.slice(-2 * PER_SECOND), wrong: wrong.slice(-2 * WRONG_PER_MINUTE) })
    return second.length <= PER_SECOND && wrong.length <= WRONG_PER_MINUTE
  }
}

/** Address of this machine in the local network. @throws Problem if it is in none */
function localAddress(): string {
  const found = Object.values(networkInterfaces()).flat().find(one => one && one.family === 'IPv4' && !one.internal)
  if (!found)
    throw new Problem('This computer is in no network, so no phone can reach it. Connect both to the same one, or present without --remote.')
  return found.address
}
