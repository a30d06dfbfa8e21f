import type { Finished, Print } from './finish-all.ts'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { Problem } from '../program.ts'

interface Answer { id: number, finished?: Finished, problem?: string, fault?: string }
interface Waiting { resolve: (finished: Finished) => void, reject: (error: Error) => void }

/** A thread knows nothing of TypeScript until it is told. */
const [tsx, worker] = [pathToFileURL(createRequire(import.meta.url).resolve('tsx/esm/api').replace(/\.cjs$/, '.mjs')), new URL('./finish-worker.ts', import.meta.url)]
const START = `import(${JSON.stringify(tsx.href)}).then(({ register }) => {
  register()
  return import(${JSON.stringify(worker.href)})
})`

/** Finishes prints in a thread of its own, while the browser prints the next. */
export class Finisher {
  private readonly worker = new Worker(START, { eval: true, execArgv: [] })
  private readonly waiting = new Map<number, Waiting>()
  private last = 0
  private broken?: Error

  constructor() {
    this.worker.on('message', ({ id, finished, problem, fault }: Answer) => {
      const one = this.waiting.get(id)
      this.waiting.delete(id)
      if (finished)
        one?.resolve(finished)
      else
        one?.reject(problem === undefined ? new Error(fault) : new Problem(problem))
    })
    this.worker.on('error', (error) => {
      this.broken = error
      this.waiting.forEach(({ reject }) => reject(error))
    })
  }

  /** @throws Problem as `finishAll` */
  finish(print: Print): Promise<Finished> {
    if (this.broken)
      return Promise.reject(this.broken)
    const id = ++this.last
    const result = new Promise<Finished>((resolve, reject) => this.waiting.set(id, { resolve, reject }))
    // Whoever waits for it may be told of another failure first.
    result.catch(() => {})
    this.worker.postMessage({ id, print })
    return result
  }

  async close(): Promise<void> {
    await this.worker.terminate()
  }
}
