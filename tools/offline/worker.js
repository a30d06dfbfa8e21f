/* global BUILD, FILES */
// The deck's service worker: `tools/offline/write.ts` puts BUILD and FILES before it. A page is asked of the server first,
// so that a figure that has changed shows at once; what this build kept serves where no server answers. Files that are named by
// their hash never change and are taken as they were kept.

const { scope } = globalThis.registration
const MINE = `deck ${scope} `
const KEPT = MINE + BUILD

/** How long a server may take before the kept page is shown, in ms. */
const PATIENCE = 4_000

/** How often the files are fetched until all have come, and how long to wait in between, in ms. */
const TRIES = 4
const PAUSE = 1_000

const files = new Set(FILES.map(file => new URL(file, scope).href))
const HASHED = /\/assets\/.*-[\w-]{8}\.\w+$/

globalThis.addEventListener('install', event => event.waitUntil(keepAll()))
globalThis.addEventListener('activate', event => event.waitUntil(takeOver()))
globalThis.addEventListener('fetch', (event) => {
  const { request } = event
  const url = request.url.replace(/[?#].*$/, '')
  if (request.method !== 'GET' || !url.startsWith(scope) || request.headers.get('accept') === 'text/event-stream')
    return
  if (files.has(url) && HASHED.test(url))
    event.respondWith(kept(url).then(found => found ?? fetch(request)))
  else if (request.mode === 'navigate' || files.has(url) || url.endsWith('.pdf'))
    event.respondWith(fromServer(request, url))
})

async function keepAll() {
  for (let left = TRIES; ; left--) {
    try {
      const cache = await caches.open(KEPT)
      await cache.addAll(FILES.map(file => new Request(file, { cache: HASHED.test(`/${file}`) ? 'default' : 'reload' })))
      return await globalThis.skipWaiting()
    }
    catch (error) {
      // One file that did not come would leave the deck without all of them until it is opened again.
      await caches.delete(KEPT)
      if (left === 1)
        throw error
      await new Promise(resolve => setTimeout(resolve, PAUSE))
    }
  }
}

async function takeOver() {
  const names = await caches.keys()
  await Promise.all(names.filter(name => name.startsWith(MINE) && name !== KEPT).map(name => caches.delete(name)))
  await globalThis.clients.claim()
}

/**
 * Only of this build, so that figures of two builds never stand side by side. To open the cache would make it anew where the next
 * build has just deleted it.
 */
async function kept(url) {
  return caches.match(url, { cacheName: KEPT, ignoreVary: true })
}

async function fromServer(request, url) {
  try {
    const page = request.mode === 'navigate' && !url.endsWith('.pdf')
    const response = await (page ? Promise.race([fetch(request), late()]) : fetch(request))
    // PDFs are made after the build: each is kept once it has been opened.
    if (response.ok && url.endsWith('.pdf') && await caches.has(KEPT))
      await (await caches.open(KEPT)).put(url, response.clone())
    return response
  }
  catch (error) {
    const found = await kept(url) ?? (request.mode === 'navigate' && !url.endsWith('.pdf') ? await kept(scope) : undefined)
    if (found)
      return found
    throw error
  }
}

function late() {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('The server does not answer.')), PATIENCE))
}
