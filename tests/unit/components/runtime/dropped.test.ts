import { afterAll, expect, it, vi } from 'vitest'
import { dropped, followDropped, setDropped } from '../../../../components/runtime/dropped.ts'

const other = new BroadcastChannel('Deck - windows')
afterAll(() => other.close())

it('a window loaded again knows what the others left out, and no late answer of theirs undoes a choice made since', async () => {
  const heard: unknown[] = []
  other.onmessage = ({ data }) => heard.push(data)
  followDropped(true)
  await vi.waitFor(() => expect(heard).toContainEqual({ topic: 'dropped wanted', data: null }))
  other.postMessage({ topic: 'dropped before', data: [4] })
  await vi.waitFor(() => expect(dropped.value).toEqual([4]))
  setDropped([5, 6])
  other.postMessage({ topic: 'dropped before', data: [] })
  other.postMessage({ topic: 'dropped wanted', data: null })
  await vi.waitFor(() => expect(heard).toContainEqual({ topic: 'dropped before', data: [5, 6] }))
  expect(dropped.value).toEqual([5, 6])
  other.postMessage({ topic: 'dropped', data: [5] })
  await vi.waitFor(() => expect(dropped.value).toEqual([5]))
})
