import type { Buffer } from 'node:buffer'
import type { SpawnOptions } from 'node:child_process'
import { spawn } from 'node:child_process'

/**
 * Runs another program to its end, while this one goes on.
 * @returns its exit code, `null` if it could not be started or was stopped, and all that it said
 */
export async function run(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<{ code: number | null, said: string }> {
  const child = spawn(command, args, options)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data: Buffer) => said += data.toString())
  child.on('error', ({ message }) => said += message)
  const code = await new Promise<number | null>(resolve => child.on('error', () => resolve(null)).on('close', resolve))
  return { code, said }
}
