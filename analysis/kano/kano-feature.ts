import type { FuzzyPair } from './fuzzy-membership.ts'
import { IMPORTANCE_SCALE, isKanoAnswer, type KanoPair } from './kano-pair.ts'

/** A feature and what each respondent answered about it. */
export interface KanoFeature {
  readonly feature: string
  /** One entry a respondent, in the same order in all features of a study; `{}` where none. */
  readonly pairs: readonly KanoPair[]
  /** Answers split over the five answers, where the study asked for them. */
  readonly splits?: readonly FuzzyPair[]
  /** What quality function deployment adds from outside the survey. */
  readonly qfd?: {
    /** IR₀: satisfaction aimed at, divided by satisfaction now. */
    readonly improvementRatio: number
    /** @default 1 */
    readonly salesPoint?: number
  }
}

/**
 * Throws `RangeError`, naming feature and respondent (0-based), for a feature that occurs twice, an
 * answer off 1–5, an importance off 1–9 or a case weight that is negative or not finite.
 *
 * Example: a functional answer of 6 is "battery, respondent 0: 6 is not an answer from 1 to 5".
 */
export function checkFeatures(features: readonly KanoFeature[]): void {
  const names = features.map(({ feature }) => feature)
  const twice = names.find((name, i) => names.indexOf(name) < i)
  if (twice !== undefined) throw new RangeError(`the feature ${twice} stands twice`)
  for (const { feature, pairs } of features)
    pairs.forEach((pair, row) => {
      const problem = problemOf(pair)
      if (problem) throw new RangeError(`${feature}, respondent ${row}: ${problem}`)
    })
}

function problemOf({
  functional,
  dysfunctional,
  importance,
  caseWeight,
}: KanoPair): string | undefined {
  const { min, max } = IMPORTANCE_SCALE
  const answer = [functional, dysfunctional].find(
    given => given !== undefined && !isKanoAnswer(given),
  )
  if (answer !== undefined) return `${answer} is not an answer from 1 to 5`
  if (importance !== undefined && !(importance >= min && importance <= max))
    return `importance ${importance} is off ${min} to ${max}`
  if (caseWeight !== undefined && !(caseWeight >= 0 && caseWeight < Number.POSITIVE_INFINITY))
    return `invalid case weight ${caseWeight}`
  return undefined
}
