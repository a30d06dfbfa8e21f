import { afterAll, expect, it } from 'vitest'
import { startRemote } from '../../tools/remote/remote.ts'
import { serveSite } from '../../tools/serve.ts'
import { settle, startDeck } from './support.ts'

/** A phone in the same network turns the presenter view's pages, as after `npm start -- --remote`. */
const deck = await startDeck()
const slides = await deck.slides()
const remote = await startRemote('127.0.0.1')
const served = await serveSite(deck.dist, 0, remote)
afterAll(() => Promise.all([deck.close(), served.close(), remote.close()]))

it('a phone shows where the talk is, what to say and the chart’s table, and its two buttons turn the pages past what is left out', async () => {
  const { no, clicks } = slides.find(({ layout, clicks }) => layout === 'finding' && clicks > 0)!
  const left = no + 1
  const presenter = await (await deck.newContext()).newPage()
  await presenter.addInitScript((left) => {
    sessionStorage.setItem('clock', JSON.stringify({ status: 'running', startedAt: Date.now(), pausedAt: 0, slides: {} }))
    sessionStorage.setItem('dropped', JSON.stringify([left]))
  }, left)
  await presenter.goto(`${served.url}/presenter/${no}?clicks=${clicks - 1}`)
  await settle(presenter, no)

  const phone = await (await deck.newContext({ touch: true, viewport: { width: 390, height: 844 } })).newPage()
  await phone.goto(remote.url)
  const place = (): Promise<string | null> => phone.locator('#place').textContent()
  await expect.poll(place).toContain(`step ${clicks - 1} of ${clicks}`)
  expect(await phone.locator('#headline').textContent()).toBe(slides[no - 1]!.title)
  expect(await phone.locator('#pace').textContent()).toMatch(/left$/)
  expect((await phone.locator('#notes').textContent())!.length).toBeGreaterThan(20)
  await phone.locator('summary').tap()
  expect(await phone.locator('#table table tr').count()).toBeGreaterThan(1)
  for (const button of ['Back', 'Next']) {
    const { x, y, width, height } = (await phone.getByRole('button', { name: button }).boundingBox())!
    expect([width > 100, height > 48, x >= 0 && x + width <= 390, y + height <= 844], button).toEqual([true, true, true, true])
  }
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

  const there = (): Promise<{ no: number, clicks: number }> => presenter.evaluate(() => window.deckTools.place())
  await phone.getByRole('button', { name: 'Next' }).tap()
  await expect.poll(there).toEqual({ no, clicks })
  await phone.getByRole('button', { name: 'Next' }).tap()
  await expect.poll(there).toEqual({ no: left + 1, clicks: 0 })
  await expect.poll(() => phone.locator('#headline').textContent()).toBe(slides[left]!.title)
  await phone.getByRole('button', { name: 'Back' }).tap()
  await expect.poll(there).toEqual({ no, clicks })
})
