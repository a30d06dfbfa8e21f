import * as app from './app.ts'
import { audit, measure } from './audit.ts'
import { axeFaults, axeFaultsBeside } from './axe.ts'
import { printed } from './print.ts'

const tools = { ...app, audit, axeFaults, axeFaultsBeside, measure, printed }

declare global {
  interface Window { deckTools: typeof tools }
}

window.deckTools = tools
