import type { Finding } from '../finding.ts'
import type { KanoDrift } from './kano-drift.ts'
import { ENTROPY_WANTED, type LatentClasses } from './latent-classes.ts'

type Segments = Omit<LatentClasses, 'memberships'>

/** What a reader must know of the study as a whole: features that drift, segments that overlap. */
export function studyFindings(drift: readonly KanoDrift[], segments?: Segments): Finding[] {
  return [...drift.flatMap(aboutDrift), ...(segments ? aboutSegments(segments) : [])]
}

function aboutDrift({ feature, drift, order, n }: KanoDrift): Finding[] {
  if (drift === 'none') return []
  return [
    {
      code: drift === 'forward' ? 'kano-drift-forward' : 'kano-drift-backward',
      verdict: 'information',
      about: [feature],
      value: order?.superiority,
      threshold: 0.5,
      source: 'Kano 2001',
      n: n[0] + n[1],
    },
  ]
}

function aboutSegments({ classes, entropy, separated, n }: Segments): Finding[] {
  if (classes.length < 2 || separated) return []
  return [
    {
      code: 'kano-classes-overlap',
      verdict: 'poor',
      about: [],
      value: entropy,
      threshold: ENTROPY_WANTED,
      n,
    },
  ]
}
