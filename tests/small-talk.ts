/** The first slide of a talk in which everything is right. */
export const COVER = `---
layout: cover
minutes: 0.5
keep: 12
---

# A small talk

<!--
Good morning.
-->
`
