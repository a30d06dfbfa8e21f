/**
 * What a window remembers of the talk, for as long as it is open and across its reloads. A browser that keeps nothing,
 * such as one that forbids it, gives nothing back.
 */
export function recall<T>(name: string): T | undefined {
  try {
    const text = sessionStorage.getItem(name)
    return text === null ? undefined : JSON.parse(text) as T
  }
  catch {
    return undefined
  }
}

export function remember<T>(name: string, value: T): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(value))
  }
  catch {
    // The talk goes on; only a reload would not know.
  }
}
