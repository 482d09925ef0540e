import { type Bilingual, bilingual } from './bilingual.ts'

/** What the lowest and the highest answer of a scale mean. */
export type ScaleEnds = readonly [low: Bilingual, high: Bilingual]

export const DISAGREE_AGREE: ScaleEnds = [
  bilingual('Disagree completely', '完全不同意'),
  bilingual('Agree completely', '完全同意'),
]

export const POOR_GOOD: ScaleEnds = [
  bilingual('Very poor', '非常差'),
  bilingual('Very good', '非常好'),
]

export const UNLIKELY_LIKELY: ScaleEnds = [
  bilingual('Very unlikely', '非常不可能'),
  bilingual('Very likely', '非常可能'),
]
