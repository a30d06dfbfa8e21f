import type { ReceptorPlace } from '../../../drawings/shapes.ts'
import { disc } from '../../../drawings/shapes.ts'

type Point = readonly [number, number]
interface SynapseLabel { text: string, x: number, y: number, anchor: 'start' | 'end', leader: string }

export interface Synapse {
  sender: string
  receiver: { area: string, line: string }
  vesicles: Point[]
  molecules: Point[]
  receptors: (ReceptorPlace & { kind: 'nmda' | 'ampa', active?: boolean })[]
  /** The drug as a shape: a square for the older drugs, a disc for ketamine. */
  drug: string
  labels: SynapseLabel[]
}

const CENTERS = { older: 226, ketamine: 622 }

function cells(x: number): Pick<Synapse, 'sender' | 'receiver' | 'vesicles'> {
  const line = `M${x - 118} 216C${x - 112} 176 ${x - 84} 160 ${x - 40} 158C${x - 12} 157 ${x + 12} 157 ${x + 40} 158C${x + 84} 160 ${x + 112} 176 ${x + 118} 216`
  return {
    sender: `M${x - 8} -8C${x - 8} 14 ${x - 12} 22 ${x - 34} 30C${x - 70} 42 ${x - 94} 68 ${x - 92} 96C${x - 90} 114 ${x - 70} 122 ${x - 40} 122C${x - 14} 121 ${x + 14} 121 ${x + 40} 122C${x + 70} 122 ${x + 90} 114 ${x + 92} 96C${x + 94} 68 ${x + 70} 42 ${x + 34} 30C${x + 12} 22 ${x + 8} 14 ${x + 8} -8Z`,
    receiver: { area: `${line}Z`, line },
    vesicles: [[x - 46, 74], [x - 18, 58], [x + 16, 66], [x + 46, 82], [x - 6, 86], [x - 34, 100], [x + 22, 102]],
  }
}

/** The two synapses, drawn alike, so that only the messenger and the drug's place differ. */
export const SYNAPSES: Record<'older' | 'ketamine', Synapse> = {
  older: {
    ...cells(CENTERS.older),
    molecules: [[-82, 138], [-70, 146], [-40, 144], [-22, 134], [-6, 146], [8, 131], [24, 141], [42, 133], [60, 145], [78, 138]].map(([x = 0, y = 0]) => [CENTERS.older + x, y] as const),
    receptors: [
      { x: CENTERS.older - 54, y: 121, angle: -90, kind: 'ampa' },
      { x: CENTERS.older - 12, y: 158, angle: 90, kind: 'ampa' },
      { x: CENTERS.older + 38, y: 158, angle: 90, kind: 'ampa' },
    ],
    drug: `M${CENTERS.older - 60} 125h12v12h-12Z`,
    labels: [
      { text: 'Reuptake pump', x: 106, y: 96, anchor: 'end', leader: `M110 92L${CENTERS.older - 66} 114` },
      { text: 'SSRI or SNRI', x: 106, y: 146, anchor: 'end', leader: `M110 141L${CENTERS.older - 63} 132` },
    ],
  },
  ketamine: {
    ...cells(CENTERS.ketamine),
    molecules: [[-58, 137], [-30, 132], [-14, 144], [4, 134], [22, 145], [66, 138]].map(([x = 0, y = 0]) => [CENTERS.ketamine + x, y] as const),
    receptors: [
      { x: CENTERS.ketamine - 38, y: 158, angle: 90, kind: 'ampa' },
      { x: CENTERS.ketamine + 42, y: 158, angle: 90, kind: 'nmda' },
    ],
    drug: disc(CENTERS.ketamine + 42, 156, 6.5),
    labels: [
      { text: 'NMDA receptor', x: 742, y: 192, anchor: 'start', leader: `M738 186L${CENTERS.ketamine + 55} 164` },
      { text: 'Ketamine', x: 742, y: 146, anchor: 'start', leader: `M738 141L${CENTERS.ketamine + 50} 154` },
    ],
  },
}
