interface Slide { no: number, title?: string }

/** Stands in for `fuse.js` in the "go to slide" dialog: a number, or words of a headline in any order. */
export default class SlideSearch<T extends Slide> {
  private readonly slides: readonly T[]

  constructor(slides: readonly T[]) {
    this.slides = slides
  }

  /** Slides whose number is, or starts with, the text, in order of number; then those whose headline has all its words. */
  search(text: string): { item: T }[] {
    const wanted = text.trim().toLowerCase()
    const words = wanted.split(/\s+/)
    const byNumber = this.slides.filter(({ no }) => String(no).startsWith(wanted))
    const byTitle = this.slides.filter(({ title }) => words.every(word => title?.toLowerCase().includes(word)))
    return [...new Set([...byNumber, ...byTitle])].map(item => ({ item }))
  }
}
