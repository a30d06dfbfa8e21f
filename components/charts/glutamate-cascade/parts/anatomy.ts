import { disc, fiber } from '../../../drawings/shapes.ts'

/** A cell of the cascade, in canvas px. The drawing is a scheme: sizes are not to scale, the synapse is enlarged. */
export interface Cell {
  id: 'interneuron' | 'sender' | 'receiver'
  /** Overlapping closed shapes, drawn as one outline. */
  shapes: readonly string[]
}

const interneuron: Cell = {
  id: 'interneuron',
  shapes: [
    disc(72, 80, 27),
    fiber([{ x: 72, y: 80, r: 20 }, { x: 48, y: 50, r: 8 }, { x: 32, y: 34, r: 4 }, { x: 12, y: 26, r: 2.5 }]),
    fiber([{ x: 42, y: 44, r: 5 }, { x: 40, y: 26, r: 3.5 }, { x: 46, y: 8, r: 2 }]),
    fiber([{ x: 72, y: 80, r: 20 }, { x: 38, y: 92, r: 8 }, { x: 22, y: 104, r: 4 }, { x: 5, y: 104, r: 2.5 }]),
    fiber([{ x: 72, y: 80, r: 20 }, { x: 76, y: 46, r: 8 }, { x: 84, y: 28, r: 4 }, { x: 84, y: 8, r: 2.5 }]),
    fiber([{ x: 72, y: 92, r: 18 }, { x: 74, y: 118, r: 6 }, { x: 78, y: 150, r: 4 }, { x: 76, y: 186, r: 4 }, { x: 76, y: 200, r: 9 }, { x: 76, y: 206, r: 11 }]),
  ],
}

const sender: Cell = {
  id: 'sender',
  shapes: [
    disc(76, 258, 30),
    fiber([{ x: 76, y: 258, r: 24 }, { x: 42, y: 276, r: 10 }, { x: 26, y: 296, r: 5 }, { x: 8, y: 304, r: 3 }]),
    fiber([{ x: 76, y: 258, r: 24 }, { x: 60, y: 294, r: 9 }, { x: 52, y: 316, r: 4.5 }, { x: 38, y: 332, r: 2.5 }]),
    fiber([{ x: 76, y: 258, r: 24 }, { x: 38, y: 244, r: 9 }, { x: 20, y: 236, r: 4 }, { x: 5, y: 238, r: 2.5 }]),
    fiber([{ x: 78, y: 260, r: 24 }, { x: 112, y: 270, r: 9 }, { x: 146, y: 268, r: 6 }, { x: 180, y: 242, r: 6 }, { x: 208, y: 206, r: 8 }, { x: 232, y: 178, r: 20 }]),
    'M287 110C266 100 226 108 212 144C202 174 210 214 234 231C252 244 279 242 289 230C296 220 294 200 293 170C292 140 296 118 287 110Z',
  ],
}

const receiver: Cell = {
  id: 'receiver',
  shapes: [
    'M466 0C462 60 470 110 466 170C462 230 470 290 466 340H548C552 290 544 230 548 170C552 110 544 60 548 0Z',
    'M325 109C316 120 319 140 319 170C319 200 316 220 325 231C342 245 392 240 408 212C418 196 430 190 444 189C456 189 464 196 470 206V134C464 144 456 151 444 151C430 150 418 142 408 128C392 100 342 95 325 109Z',
  ],
}

/** The three cells that are there before ketamine. */
export const CELLS: readonly Cell[] = [interneuron, sender, receiver]

/** What grows in the last step: a branch of the sending axon and a new spine. */
export const NEW_SYNAPSE: readonly Cell[] = [
  {
    id: 'sender',
    shapes: [
      fiber([{ x: 118, y: 268, r: 4 }, { x: 178, y: 279, r: 4.5 }, { x: 250, y: 296, r: 4 }, { x: 310, y: 294, r: 5 }, { x: 340, y: 292, r: 16 }]),
      'M360 272C346 265 328 277 326 292C326 309 346 319 360 312C365 308 364 300 364 292C364 284 365 276 360 272Z',
    ],
  },
  {
    id: 'receiver',
    shapes: ['M386 270C380 275 382 283 382 292C382 301 380 309 386 314C398 321 418 315 428 305C436 299 444 297 452 298C460 300 466 306 470 312V272C466 278 460 284 452 286C444 287 436 285 428 279C418 269 398 263 386 270Z'],
  },
]
