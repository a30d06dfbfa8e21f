import process from 'node:process'
import { clearLine, cursorTo } from 'node:readline'

/** Tells whoever waits what is going on. */
export interface Progress {
  /** What is being done now; on a terminal the next text takes its place. */
  now: (text: string) => void
  /** What has been done, which stays. */
  done: (text: string) => void
}

/** One line that changes on a terminal, plain lines elsewhere. */
export function progressOn(stream: NodeJS.WriteStream = process.stdout): Progress {
  const clear = (): void => {
    if (stream.isTTY) {
      clearLine(stream, 0)
      cursorTo(stream, 0)
    }
  }
  return {
    now: (text) => {
      clear()
      stream.write(stream.isTTY ? `${text} …` : `${text}\n`)
    },
    done: (text) => {
      clear()
      stream.write(text === '' ? '' : `${text}\n`)
    },
  }
}

/** For programs that have other things to say. */
export const SILENT: Progress = { now: () => {}, done: () => {} }
