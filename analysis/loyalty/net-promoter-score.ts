import { normalQuantile } from '../math/normal-quantile.ts'
import type { NetPromoterCounts } from './net-promoter-counts.ts'

/** Net promoter score, a share from −1 to 1 (× 100 for points). */
export interface NetPromoterScore {
  /** Promoters' minus detractors' share. */
  readonly score: number
  /** √((P + D − NPS²) / n). */
  readonly standardError: number
  /** Score ± z·SE (Wald); of no width where all are alike. */
  readonly waldInterval: readonly [number, number]
  /** With ¾ promoter, ¾ detractor and 1½ passives added. */
  readonly adjusted: number
  readonly adjustedStandardError: number
  /** The one to show. */
  readonly interval: readonly [number, number]
  /** Effective cases. */
  readonly n: number
}

/** Added to the promoters and to the detractors, and to n in all. */
const ADDED = 0.75
const ADDED_IN_ALL = 3

/**
 * NPS = P − D with variance (P + D − NPS²)/n and the adjusted Wald interval: n + 3, promoters + ¾,
 * detractors + ¾, the best of those that Rocks (2016) compares. Intervals may reach beyond ±1 by the
 * approximation and are cut there.
 *
 * Undefined where nobody answered. Throws `RangeError` for negative counts or a level outside 0 to 1.
 *
 * Example: 120 promoters, 50 passives, 30 detractors: .45, SE .052321, Wald [.3475, .5525], adjusted
 * .443350 [.3414, .5453].
 */
export function netPromoterScore(
  { promoters, passives, detractors }: NetPromoterCounts,
  level = 0.95,
): NetPromoterScore | undefined {
  if (!(promoters >= 0 && passives >= 0 && detractors >= 0))
    throw new RangeError(`invalid counts: ${promoters}, ${passives}, ${detractors}`)
  if (!(level > 0 && level < 1)) throw new RangeError(`invalid level: ${level}`)
  const n = promoters + passives + detractors
  if (n === 0) return undefined
  const z = normalQuantile((1 + level) / 2)
  const plain = scoreOf(promoters, detractors, n)
  const adjusted = scoreOf(promoters + ADDED, detractors + ADDED, n + ADDED_IN_ALL)
  return {
    score: plain.score,
    standardError: plain.standardError,
    waldInterval: around(plain, z),
    adjusted: adjusted.score,
    adjustedStandardError: adjusted.standardError,
    interval: around(adjusted, z),
    n,
  }
}

interface Score {
  readonly score: number
  readonly standardError: number
}

function scoreOf(promoters: number, detractors: number, n: number): Score {
  const score = (promoters - detractors) / n
  const variance = Math.max(0, (promoters + detractors) / n - score * score)
  return { score, standardError: Math.sqrt(variance / n) }
}

function around({ score, standardError }: Score, z: number): readonly [number, number] {
  return [Math.max(-1, score - z * standardError), Math.min(1, score + z * standardError)]
}
