import { execFileSync } from 'node:child_process'

/** What git says to a command about the repository around `root`. @throws Error if there is no git, or it refuses */
export function git(root: string, ...words: string[]): string {
  return execFileSync('git', ['-C', root, ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64 * 1024 * 1024 })
}

/** Whether `root` lies in a repository; a downloaded folder does not. */
export function isRepository(root: string): boolean {
  try {
    return git(root, 'rev-parse', '--is-inside-work-tree').trim() === 'true'
  }
  catch {
    return false
  }
}
