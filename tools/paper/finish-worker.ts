import type { Print } from './finish-all.ts'
import { parentPort } from 'node:worker_threads'
import { Problem } from '../program.ts'
import { finishAll } from './finish-all.ts'

/** Finishes what it is sent, one print after the other. */
parentPort?.on('message', async ({ id, print }: { id: number, print: Print }) => {
  try {
    const finished = await finishAll(print)
    parentPort?.postMessage({ id, finished }, (finished.wrong ? [] : finished.files).map(({ buffer }) => buffer as ArrayBuffer))
  }
  catch (error) {
    parentPort?.postMessage({ id, problem: error instanceof Problem ? error.message : undefined, fault: error instanceof Error ? error.stack : String(error) })
  }
})
