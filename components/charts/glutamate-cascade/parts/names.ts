import { textWidth } from '../../../kit/text.ts'
import { BADGE, RIVAL_STEP, TEXT } from '../layout.ts'

/** A name in the drawing. `step` is the click that shows it; numbered labels carry the badge of their step. */
interface CascadeLabel {
  id: string
  text: string
  step: number
  /** Number or letter of the caption that explains it. */
  badge?: string
  /** A second line under the first. */
  second?: string
  /** Left end of the label (with its badge) and baseline of its text. */
  x: number
  y: number
  /** Points of the line from the label to what it names. */
  leader?: readonly (readonly [number, number])[]
  quiet?: boolean
  /** Names the drug, in its color. */
  ketamine?: boolean
}

export interface LabelBox { x: number, y: number, width: number, height: number }

interface PlacedLabel extends CascadeLabel {
  textX: number
  badgeAt?: { x: number, y: number, textY: number }
  secondY: number
  leaderPath?: string
  box: LabelBox
}

const LINE = 19
const BADGE_GAP = 6

const LABELS: readonly CascadeLabel[] = [
  { id: 'interneuron', text: 'Inhibitory interneuron', step: 0, x: 106, y: 20, quiet: true },
  { id: 'gaba', text: 'GABA', step: 0, x: 12, y: 196, leader: [[54, 197], [66, 219]], quiet: true },
  { id: 'sender', text: 'Glutamate neuron', step: 0, x: 92, y: 328, quiet: true },
  { id: 'receiver', text: 'Receiving cell', step: 0, x: 352, y: 20, leader: [[450, 15], [465, 15]], quiet: true },
  { id: 'spine', text: 'Spine', step: 0, x: 394, y: 256, leader: [[410, 242], [398, 226]], quiet: true },
  { id: 'nmda', text: 'NMDA receptor', step: 1, badge: '1', x: 136, y: 58, leader: [[132, 53], [108, 55]] },
  { id: 'ketamine', text: 'Ketamine', step: 1, x: 136, y: 99, leader: [[132, 94], [103, 94]], ketamine: true },
  { id: 'disinhibition', text: 'Inhibition', second: 'lifts', step: 2, badge: '2', x: 96, y: 138 },
  { id: 'glutamate', text: 'Glutamate', step: 2, badge: '2', x: 200, y: 262, leader: [[296, 249], [302, 228]] },
  { id: 'ampa', text: 'AMPA receptor', step: 3, badge: '3', x: 276, y: 88, leader: [[326, 95], [320, 131]] },
  { id: 'bdnf', text: 'BDNF', step: 4, badge: '4', x: 350, y: 56, leader: [[414, 58], [432, 70]] },
  { id: 'trkb', text: 'TrkB', step: 4, x: 487, y: 84 },
  { id: 'mtorc1', text: '', step: 5, badge: '5', x: 521, y: 149 },
  { id: 'new-spine', text: 'New synapse', step: 6, badge: '6', x: 308, y: 339 },
  { id: 'rest', text: '', step: RIVAL_STEP, badge: 'A', x: 318, y: 256, leader: [[325, 241], [316, 217]] },
  { id: 'eef2', text: 'eEF2 kinase', step: RIVAL_STEP, x: 352, y: 184 },
  { id: 'metabolite', text: '', step: RIVAL_STEP, badge: 'B', x: 562, y: 250 },
  { id: 'trkb-binding', text: '', step: RIVAL_STEP, badge: 'C', x: 500, y: 108 },
  { id: 'opioid', text: '', step: RIVAL_STEP, badge: 'D', x: 152, y: 195 },
  { id: 'extrasynaptic', text: '', step: RIVAL_STEP, badge: 'E', x: 551, y: 78 },
]

/** Labels with the places of their parts and the room they take. */
export function placeLabels(): PlacedLabel[] {
  return LABELS.map((label) => {
    const badgeWidth = label.badge ? 2 * BADGE : 0
    const gap = label.badge && label.text ? BADGE_GAP : 0
    const weight = label.quiet ? 400 : 600
    const width = badgeWidth + gap + Math.max(textWidth(label.text, TEXT, weight), textWidth(label.second ?? '', TEXT, weight))
    const height = label.badge ? 2 * BADGE : 18
    const middle = label.y - 5.5
    return {
      ...label,
      textX: label.x + badgeWidth + gap,
      badgeAt: label.badge ? { x: label.x + BADGE, y: middle, textY: label.y } : undefined,
      secondY: label.y + LINE,
      leaderPath: label.leader && label.leader.length > 1 ? `M${label.leader.map(point => point.join(' ')).join('L')}` : undefined,
      box: { x: label.x, y: middle - height / 2, width, height: height + (label.second ? LINE : 0) },
    }
  })
}
