import type { Speaker } from './schema/index.ts'

/** What is wrong with the logo of `speaker.yaml`, in words; nothing if it is right or if there is none. */
export function logoFault({ logo, venue }: Speaker, textOf: (file: string) => string | undefined): string | undefined {
  if (logo === '')
    return undefined
  const found = `found "${logo}"`
  if (!/^public\/[^<>"\\]+\.(?:svg|png)$/i.test(logo) || logo.includes('..'))
    return `${found}: a logo is a file in public/ that ends in .svg or .png, such as "public/hospital.svg"; leave the line empty if there is none`
  const text = textOf(logo)
  if (text === undefined)
    return `${found}: there is no such file; put the logo there, or leave the line empty if there is none`
  const isSvg = /\.svg$/i.test(logo)
  if (isSvg ? !/<svg[\s>]/.test(text) : text.slice(1, 4) !== 'PNG')
    return `${found}: the file cannot be read as ${isSvg ? 'an SVG drawing' : 'a PNG picture'}; save the logo anew as .svg or .png`
  return venue === '' ? `${found}: the logo is read aloud by the name of the venue; write it after "venue:"` : undefined
}
