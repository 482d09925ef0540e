import {
  percentOfScale,
  type QualityFlag,
  type QualityItem,
  type RobotSignal,
  responseQuality,
} from '#analysis'
import { type ResponseFlags, responseFlags } from './response-flags.ts'

/** Answers of some responses by column: plain data, so that it can be handed to a thread. */
export interface Batch {
  readonly pages: readonly (readonly QualityItem[])[]
  readonly seconds: Float64Array
  /** Were attention checks passed: 1, 0, NaN where not answered. */
  readonly checks: readonly { readonly name: string; readonly answers: Float64Array }[]
  readonly pairs: readonly DeclaredPair[]
  /** The robot signals of each response. */
  readonly signals: readonly (readonly RobotSignal[])[]
}

export interface BatchAssessment {
  readonly flags: readonly (ResponseFlags | null)[]
  readonly counts: Readonly<Record<QualityFlag, number>>
}

/** Goes through a batch of responses, in a thread of its own. */
export function assessBatch({ pages, seconds, checks, pairs, signals }: Batch): BatchAssessment {
  const { respondents } = responseQuality({
    pages,
    seconds,
    checks: checks.map(check => ({ ...check, expected: 1 })),
  })
  const items = new Map(pages.flat().map(item => [item.name, item]))
  const flags = respondents.map((respondent, row) =>
    responseFlags(respondent, contradictions(items, pairs, row), signals[row]),
  )
  const count = (flag: QualityFlag) => flags.filter(found => found?.flags.includes(flag)).length
  return {
    flags,
    counts: {
      tooFast: count('tooFast'),
      straightLine: count('straightLine'),
      failedCheck: count('failedCheck'),
      outlier: count('outlier'),
      inconsistent: count('inconsistent'),
      duplicate: count('duplicate'),
      unproven: count('unproven'),
      trapFilled: count('trapFilled'),
      manyFromAddress: count('manyFromAddress'),
    },
  }
}

/** Two items that ask the same, or with one of them reversed the opposite, by their names. */
export type DeclaredPair = readonly [string, string]

/** Half of the scale: who is well satisfied with a thing is not dissatisfied with the same. */
const CONTRADICTING_POINTS = 50

/**
 * The declared pairs that a respondent (row) answered against each other: half of the scale or more
 * apart once reversed items are recoded. Correlations need many pairs; a declared pair is evidence
 * alone.
 */
function contradictions(
  items: ReadonlyMap<string, QualityItem>,
  pairs: readonly DeclaredPair[],
  row: number,
): DeclaredPair[] {
  const aligned = (name: string) => {
    const item = items.get(name)
    if (!item) return Number.NaN
    const points = percentOfScale(item.answers[row], item.scale)
    return item.reversed ? 100 - points : points
  }
  return pairs.filter(
    ([one, other]) => Math.abs(aligned(one) - aligned(other)) >= CONTRADICTING_POINTS,
  )
}
