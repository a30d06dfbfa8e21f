import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Remote } from './remote/remote.ts'
import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { PICTURE_TYPES } from './lean/pictures.ts'
import { FOR_WINDOWS } from './remote/remote.ts'
import { isOtherPaper } from './stamp.ts'

/**
 * What a page of the deck may load and run: its own files. No script in a page or from text, nothing from elsewhere. Styles
 * may stand in a page, because Vue writes style attributes and Slidev style elements; they load nothing from elsewhere either.
 */
export const POLICY = [
  'default-src \'none\'',
  'script-src \'self\'',
  'style-src \'self\' \'unsafe-inline\'',
  'img-src \'self\' data:',
  'font-src \'self\' data:',
  'connect-src \'self\'',
  'worker-src \'self\'',
  'manifest-src \'self\'',
  'frame-src \'self\'',
  'frame-ancestors \'self\'',
  'base-uri \'none\'',
  'form-action \'none\'',
].join('; ')

/** Headers of every answer. */
const SAFE: Record<string, string> = {
  'Content-Security-Policy': POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

const TYPES: Readonly<Record<string, string>> = {
  ...PICTURE_TYPES,
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
}
const COMPRESSES = /^text\/|json|svg/

/** A file whose name changes with what is in it. */
const HASHED = /^\/assets\/.*-[\w-]{8}\.\w+$/
const FOREVER = 'public, max-age=31536000, immutable'

/** Names by which this machine calls itself. A page from elsewhere that has its own name point here is not answered. */
const OWN_NAME = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i

type Encoding = 'br' | 'gzip'

const BROTLI = promisify(brotliCompress)
const GZIP = promisify(gzip)
const PACKERS: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  br: body => BROTLI(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: body => GZIP(body),
}

/** By this a page knows that a phone may ask something of it. */
const TELLS = '<meta name="deck-remote" content="on">'

interface File { body: Buffer, type: string, tag: string }

/**
 * Answers for a built deck: its files, and the deck itself at every path that is no file's, such as `/7`. Only requests
 * that call this machine by its own name are answered. Files that appear later are served too; one whose name has its
 * hash is kept, so that windows of an earlier build find theirs.
 * @param remote what a phone and the deck's windows tell each other, if there may be a phone
 */
export function answerFrom(dist: string, remote?: Pick<Remote, 'answerWindow'>): RequestListener {
  const kept = new Map<string, File>()
  const packed = new Map<string, Promise<Buffer>>()

  async function find(path: string): Promise<File | undefined> {
    const known = kept.get(path)
    if (known)
      return known
    const name = path === '/' ? '/index.html' : path
    const read = await readFile(join(dist, name)).catch(() => undefined)
    if (!read)
      return undefined
    const body = remote && name === '/index.html' ? Buffer.from(read.toString().replace('</head>', `${TELLS}</head>`)) : read
    const file = { body, type: TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream', tag: createHash('sha256').update(body).digest('base64url').slice(0, 20) }
    if (HASHED.test(path))
      kept.set(path, file)
    return file
  }

  function pack({ body, tag }: File, encoding: Encoding): Promise<Buffer> {
    const key = `${tag} ${encoding}`
    const made = packed.get(key) ?? PACKERS[encoding](body)
    packed.set(key, made)
    return made
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(SAFE))
      response.setHeader(name, value)
    if (!OWN_NAME.test(request.headers.host ?? ''))
      return refuse(response, 403, 'This deck is shown on this computer only, at the address that "npm start" names.')
    if (remote && request.url?.startsWith(FOR_WINDOWS))
      return remote.answerWindow(request, response)
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return refuse(response.setHeader('Allow', 'GET, HEAD'), 405, 'This can only be read.')
    const path = pathOf(request.url ?? '')
    const name = path?.slice(1) ?? ''
    if (name.endsWith('.pdf') && isOtherPaper(dist, name))
      return refuse(response, 404, 'This PDF has not been made of the deck as it is now. "npm start" makes it, and says when it is ready or why it could not be made.')
    const file = path === undefined ? undefined : await find(path) ?? (extname(path) === '' ? await find('/') : undefined)
    if (!file || path === undefined)
      return refuse(response, 404, 'Not found.')

    const encoding = COMPRESSES.test(file.type) ? bestEncoding(request.headers['accept-encoding'] ?? '') : undefined
    const tag = `"${file.tag}${encoding ? `-${encoding}` : ''}"`
    response.setHeader('Cache-Control', HASHED.test(path) ? FOREVER : 'no-cache')
    response.setHeader('ETag', tag)
    response.setHeader('Vary', 'Accept-Encoding')
    if (request.headers['if-none-match']?.split(/,\s*/).includes(tag)) {
      response.writeHead(304).end()
      return
    }
    const body = encoding ? await pack(file, encoding) : file.body
    response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': body.length, ...encoding && { 'Content-Encoding': encoding } })
    response.end(request.method === 'HEAD' ? undefined : body)
  }

  return (request, response) => {
    answer(request, response).catch(() => response.headersSent ? response.destroy() : refuse(response, 500, 'This could not be read.'))
  }
}

function refuse(response: ServerResponse, status: number, why: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' }).end(`${why}\n`)
}

/** The path of a request, without what may follow it; none if it is none inside the deck, or a hidden file's. */
function pathOf(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/, ''))
    const steps = path.split('/')
    return steps[0] === '' && !steps.some(step => step.startsWith('.') || /[\\:\0]/.test(step)) ? path : undefined
  }
  catch {
    return undefined
  }
}

/** What the browser takes, best first. */
function bestEncoding(accepted: string): Encoding | undefined {
  const names = accepted.split(',').map(part => part.trim()).filter(part => !/;\s*q=0(?:\.0*)?$/.test(part)).map(part => part.split(';')[0])
  return (['br', 'gzip'] as const).find(encoding => names.includes(encoding))
}
