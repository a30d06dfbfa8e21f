import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Remote } from './remote/remote.ts'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { answerFrom } from './answer.ts'
import { Problem } from './program.ts'

export interface Served {
  /** Address of the deck, without a slash at its end. */
  url: string
  port: number
  close: () => Promise<void>
}

/** How many ports after the wished one are tried. */
const TRIES = 50

/** A browser may take "localhost" for either; where a machine has only one of them, the other is left out. */
const LOOPBACKS = ['127.0.0.1', '::1']
const NO_SUCH_ADDRESS = ['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EINVAL']

/**
 * Serves a built deck to this machine only. An address inside the deck, such as `/7?clicks=3`, opens there.
 * @param dist folder of the built deck; files that appear later are served too
 * @param wished first port to try; if it is busy on either loopback address, the next free one is taken. 0 takes any.
 * @param remote if a phone may be the clicker
 * @throws Problem if no port is free or the port is reserved for the system
 */
export async function serveSite(dist: string, wished = 0, remote?: Pick<Remote, 'answerWindow'>): Promise<Served> {
  const answer = answerFrom(dist, remote)
  const servers = await listen(wished, () => createServer(answer))
  const { port } = servers[0]?.address() as AddressInfo
  return { url: `http://localhost:${port}`, port, close: () => closeAll(servers) }
}

async function listen(wished: number, create: () => Server): Promise<Server[]> {
  const last = Math.min(wished + TRIES, 65_535)
  for (let port = wished; port <= last; port++) {
    // Port 0 asks for any free one, which may be busy on the other address: then ask again.
    const servers = await listenOn(wished === 0 ? 0 : port, create)
    if (servers.length > 0)
      return servers
  }
  throw new Problem(`The ports ${wished} to ${last} are all busy. Choose another one: npm start -- --port 8000`)
}

/** A server on every loopback address, all at one port; none if the port is busy on one of them. */
async function listenOn(wished: number, create: () => Server): Promise<Server[]> {
  const servers: Server[] = []
  let port = wished
  for (const host of LOOPBACKS) {
    const server = create().listen({ port, host })
    try {
      await once(server, 'listening')
    }
    catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException
      if (NO_SUCH_ADDRESS.includes(code))
        continue
      await closeAll(servers)
      if (code === 'EADDRINUSE')
        return []
      if (code === 'EACCES')
        throw new Problem(`Port ${port} is reserved for the system. Choose one above 1023: npm start -- --port 8000`)
      throw error
    }
    servers.push(server)
    port = (server.address() as AddressInfo).port
  }
  if (servers.length === 0)
    throw new Problem('This machine has no loopback address (localhost), so the deck cannot be served.')
  return servers
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(servers.map((server) => {
    server.closeAllConnections()
    server.close()
    return once(server, 'close')
  }))
}
