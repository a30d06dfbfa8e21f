import { afterEach, describe, expect, it } from 'vitest'
import DeckAddress from '../../../../components/slide/DeckAddress.vue'
import { speaker } from '../../../../evidence/basics.ts'
import { mountOnSlide } from '../../support.ts'

const configured = speaker.address

describe('deckAddress', () => {
  afterEach(() => {
    speaker.address = configured
    document.body.innerHTML = ''
  })

  it('draws nothing where no address is configured', () => {
    speaker.address = ''
    const { wrapper } = mountOnSlide(DeckAddress)
    expect(wrapper.find('.deck-address').exists()).toBe(false)
    expect(wrapper.text()).toBe('')
  })

  it('draws the code and prints the address without its scheme', () => {
    speaker.address = 'https://example.org/ketamine/'
    const { wrapper } = mountOnSlide(DeckAddress)
    expect(wrapper.find('svg[role=img]').attributes('aria-label')).toBe('QR code: https://example.org/ketamine/')
    const link = wrapper.find('a')
    expect(link.text()).toBe('example.org/ketamine')
    expect(link.attributes('href')).toBe('https://example.org/ketamine/')
  })
})
