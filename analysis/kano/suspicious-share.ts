import type { KanoTally } from './kano-tally.ts'

/** Above these shares of questionable pairs the wording is to be doubted, or at fault. */
export const SUSPICIOUS = { warning: 0.05, fault: 0.1 } as const

/** How the pair of questions was understood. */
export interface SuspiciousShare {
  /** Questionable pairs of all complete ones, 0 to 1. */
  readonly share: number
  readonly wording: 'sound' | 'doubtful' | 'faulty'
}

/**
 * The share Q / N of pairs that contradict themselves. Above 10 % the wording is at fault, above 5 %
 * it is doubtful; both are conventions. Counted without case weights: it is the question that is
 * assessed here, not the market.
 *
 * Undefined where there is no pair. Example: 3 of 296 are .0101, sound; 12 of 100 are faulty.
 */
export function suspiciousShare({ counts, n }: KanoTally): SuspiciousShare | undefined {
  if (n === 0) return undefined
  const share = counts.Q / n
  return {
    share,
    wording:
      share > SUSPICIOUS.fault ? 'faulty' : share > SUSPICIOUS.warning ? 'doubtful' : 'sound',
  }
}
