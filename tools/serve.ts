import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { createServer } from 'node:http'
import sirv from 'sirv'
import { Problem } from './program.ts'

export interface Served {
  /** Address of the deck, without a slash at its end. */
  url: string
  port: number
  close: () => Promise<void>
}

/** How many ports after the wished one are tried. */
const TRIES = 50

/**
 * Serves a built deck to this machine only. An address inside the deck, such as `/7?clicks=3`, opens there.
 * @param dist folder of the built deck; files that appear later are served too
 * @param wished first port to try; if it is busy, the next free one is taken. 0 takes any.
 */
export async function serveSite(dist: string, wished = 0): Promise<Served> {
  const handle = sirv(dist, { single: true, dev: true })
  const server = createServer((request, response) => handle(request, response, () => {
    response.statusCode = 404
    response.end('Not found')
  }))
  for (let port = wished; port <= wished + TRIES; port++) {
    if (await listens(port))
      break
  }
  if (!server.listening)
    throw new Problem(`The ports ${wished} to ${wished + TRIES} are all busy. Choose another one: npm start -- --port 8000`)

  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}`,
    port,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }

  async function listens(port: number): Promise<boolean> {
    server.listen(port, 'localhost')
    try {
      await once(server, 'listening')
      return true
    }
    catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
        return false
      throw error
    }
  }
}
