/** Names of the PDFs, which lie beside the built deck. */
export const PAPER = { slides: 'slides.pdf', a4: 'handout-a4.pdf', letter: 'handout-letter.pdf' } as const

export const PDFS = Object.values(PAPER)
