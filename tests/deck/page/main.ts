import * as app from './app.ts'
import { audit } from './audit.ts'
import { printed } from './print.ts'

const tools = { ...app, audit, printed }

declare global {
  interface Window { deckTools: typeof tools }
}

window.deckTools = tools
