import type { SlideRoute } from '@slidev/types'
import claims from 'virtual:claims'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import SlideLink from '../../../../../components/kit/SlideLink.vue'
import AllVerdicts from '../../../../../components/slide/AllVerdicts.vue'
import Glossary from '../../../../../components/slide/Glossary.vue'
import References from '../../../../../components/slide/References.vue'
import { fakeNav, mountOnSlide } from '../../../support.ts'

function route(no: number, title: string, frontmatter: object): SlideRoute {
  return ({ no, meta: { slide: { title, frontmatter } } }) as unknown as SlideRoute
}

beforeEach(() => {
  fakeNav.slides.value = [
    route(1, 'Fast, and it fades', { layout: 'finding', claims: ['D4'], sources: ['zarate2006', 'dean2021'] }),
    route(2, 'Verdicts', { layout: 'verdicts', claims: ['D4', 'I1'], sources: ['dean2021'] }),
    route(3, 'Glossary, page 1', { layout: 'appendix' }),
    route(4, 'Glossary, page 2', { layout: 'appendix' }),
    route(5, 'All verdicts, page 1', { layout: 'appendix' }),
    route(6, 'References, page 1', { layout: 'appendix' }),
  ]
})

afterEach(() => {
  document.body.innerHTML = ''
  fakeNav.slides.value = []
})

describe('references', () => {
  it('lists what slides cite and nothing else, with links to the slides', () => {
    const { wrapper } = mountOnSlide(References, { page: 6 })
    const items = wrapper.findAll('li').map(item => item.text())
    expect(items).toHaveLength(2)
    expect(items[0]).toMatch(/^Dean RL.*Slides 1, 2$/)
    expect(items[1]).toMatch(/^Zarate CA.*Slide 1$/)
  })

  it('names each DOI link by its reference', () => {
    const { wrapper } = mountOnSlide(References, { page: 6 })
    expect(wrapper.find('a[aria-label^="DOI of Dean"]').attributes('href')).toMatch(/^https:\/\/doi\.org\//)
  })
})

describe('glossary', () => {
  it('divides its entries over its slides', () => {
    const terms = [3, 4].flatMap((page) => {
      const { wrapper } = mountOnSlide(Glossary, { page })
      return wrapper.findAll('dt').map(term => term.text())
    })
    expect(new Set(terms).size).toBe(terms.length)
    expect(terms[0]).toBe('Active placebo.')
    expect(terms.at(-1)).toBe('Waitlist.')
  })
})

describe('allVerdicts', () => {
  it('links a claim to the slide that treats it, or to its verdict', () => {
    const { wrapper } = mountOnSlide(AllVerdicts, { page: 5 })
    const slideOf = (id: string): string | undefined => wrapper.findAll('tbody tr').find(row => row.find('.id').text() === id)?.find('.slide-number').text()
    expect(slideOf('D4')).toBe('1')
    expect(slideOf('I1')).toBe('2')
    expect(wrapper.text()).toContain(claims[0]?.says)
  })
})

describe('slideLink', () => {
  it('goes there without a reload and gives the focus back', async () => {
    const go = vi.spyOn(fakeNav, 'go')
    const { wrapper } = mountOnSlide(SlideLink, { props: { to: 12 } })
    const link = wrapper.find('a')
    link.element.focus()
    await link.trigger('click')
    expect(go).toHaveBeenCalledWith(12)
    expect(document.activeElement).not.toBe(link.element)
    go.mockRestore()
  })

  it('is an anchor on paper', () => {
    const { wrapper } = mountOnSlide(SlideLink, { props: { to: 12 }, medium: 'slides' })
    expect(wrapper.find('a').attributes('href')).toBe('#slide-12')
  })
})
