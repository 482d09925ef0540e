import { type MeanEstimate, meanEstimate } from '../math/mean-estimate.ts'
import { studentTwoSidedP } from '../math/student-t.ts'
import { weightedCorrelation } from '../math/weighted-correlation.ts'

/** One wave of a panel: a score of each respondent; NaN is missing. */
export interface PanelWave {
  readonly respondents: readonly string[]
  readonly scores: ArrayLike<number>
}

export interface PanelChange {
  /** Mean of later minus earlier over the respondents present twice. */
  readonly change: MeanEstimate
  /** Student's t; absent where all change alike. */
  readonly t?: number
  /** Two-sided. */
  readonly p?: number
  /** Of the two waves, over the same respondents: the higher, the more pairing gains. */
  readonly correlation?: number
}

/**
 * Change in a panel: the paired t test on the respondents who answered both waves, with n_eff − 1
 * degrees of freedom. `caseWeights` belong to the later wave's respondents.
 *
 * Undefined where nobody answered twice. Throws `RangeError` where lengths disagree or a respondent
 * stands twice in a wave.
 *
 * Example: a 70 → 75, b 80 → 82, c 60 → 68, d only later: change 5, SE 1.732, t 2.887, p .102.
 */
export function panelChange(
  earlier: PanelWave,
  later: PanelWave,
  {
    caseWeights,
    level,
  }: { readonly caseWeights?: ArrayLike<number>; readonly level?: number } = {},
): PanelChange | undefined {
  const before = scoresByRespondent('earlier', earlier)
  scoresByRespondent('later', later)
  const first = later.respondents.map(respondent => before.get(respondent) ?? Number.NaN)
  const change = meanEstimate(
    first.map((score, row) => later.scores[row] - score),
    { caseWeights, ...(level !== undefined && { level }) },
  )
  if (!change) return undefined
  const { mean, standardError, effectiveN } = change
  const t = standardError !== undefined && standardError > 0 ? mean / standardError : undefined
  const correlation = weightedCorrelation(first, later.scores, { caseWeights })?.correlation
  return {
    change,
    ...(t !== undefined && { t, p: studentTwoSidedP(t, effectiveN - 1) }),
    ...(correlation !== undefined && { correlation }),
  }
}

function scoresByRespondent(
  wave: string,
  { respondents, scores }: PanelWave,
): ReadonlyMap<string, number> {
  if (scores.length !== respondents.length)
    throw new RangeError(`the ${wave} wave has ${scores.length} scores for ${respondents.length}`)
  const found = new Map(respondents.map((respondent, row) => [respondent, scores[row]]))
  if (found.size < respondents.length) {
    const twice = respondents.find((respondent, row) => respondents.indexOf(respondent) !== row)
    throw new RangeError(`${twice} stands twice in the ${wave} wave`)
  }
  return found
}
