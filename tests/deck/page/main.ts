import * as app from './app.ts'
import { audit } from './audit.ts'
import { axeFaults } from './axe.ts'
import { printed } from './print.ts'

const tools = { ...app, audit, axeFaults, printed }

declare global {
  interface Window { deckTools: typeof tools }
}

window.deckTools = tools
