import type { ComputedRef } from 'vue'
import type { SectionKey } from '../../../evidence/schema/index.ts'
import { useNav } from '@slidev/client'
import { computed } from 'vue'
import { sectionsOf } from '../../../deck/cut.ts'
import { SECTION_KEYS } from '../../../deck/sections.ts'

/** Sections that the talk has, by its slides; all of them where no slide opens one. */
export function useSections(): ComputedRef<readonly SectionKey[]> {
  const { slides } = useNav()
  return computed(() => {
    const sections = sectionsOf(slides.value.map(({ meta }) => meta.slide.frontmatter))
    return sections.length > 1 ? sections : SECTION_KEYS
  })
}
