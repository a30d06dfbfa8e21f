import { slidesTitle } from '@slidev/client'

/** Between the deck's windows in one browser. What is told must be plain data: it is cloned on its way. */
let channel: BroadcastChannel | undefined

interface Message { topic: string, data: unknown }

function open(): BroadcastChannel {
  return channel ??= new BroadcastChannel(`${slidesTitle} - windows`)
}

/** Tells every other window of the deck. */
export function tell<T>(topic: string, data: T): void {
  open().postMessage({ topic, data } satisfies Message)
}

/** Hears what other windows tell about a topic, from now on for as long as the window is open. */
export function hear<T>(topic: string, handle: (data: T) => void): void {
  open().addEventListener('message', ({ data: message }: MessageEvent<Message>) => {
    if (message.topic === topic)
      handle(message.data as T)
  })
}
