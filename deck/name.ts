/** The talk's name in its two parts: "Ketamine …: benefits, …". The whole name is the title in `slides.md`. */
export function splitName(title: string): { name: string, subtitle: string } {
  const [name = '', ...rest] = title.split(/:\s*/)
  return { name, subtitle: rest.join(': ') }
}
