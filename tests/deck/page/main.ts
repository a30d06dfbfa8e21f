import * as app from './app.ts'
import { audit } from './audit.ts'

const tools = { ...app, audit }

declare global {
  interface Window { deckTools: typeof tools }
}

window.deckTools = tools
