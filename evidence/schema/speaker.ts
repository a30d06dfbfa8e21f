import { z } from 'zod'

/** Who gives the talk, where and when; empty lines are left out of the cover and the handout. */
export const speakerFile = z.strictObject({
  name: z.string(),
  role: z.string().default(''),
  venue: z.string().default(''),
  /** As it should be printed, for example "12 March 2027". */
  date: z.string().default(''),
  /** Public address of the deck; without it no address and no QR code are drawn. */
  address: z.union([z.literal(''), z.url({ protocol: /^https?$/ })]).default(''),
})
export type Speaker = z.infer<typeof speakerFile>
