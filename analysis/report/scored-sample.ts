import { respondentScores } from '../indices/respondent-scores.ts'
import { satisfactionIndex } from '../indices/satisfaction-index.ts'
import { leadsTo } from '../model/leads-to.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import { answersOf, type Sample } from '../sample/sample.ts'

/** A fitted path model beside the rows that it was fitted to. */
export interface ScoredSample {
  readonly sample: Sample
  readonly fit: PlsFit
  readonly focus: string
}

/** Each row's 0–100 score on a construct; undefined where it was not fitted, or has no index. */
export function scoresOn({ sample, fit }: ScoredSample, construct: string) {
  if (!fit.constructs.some(({ name }) => name === construct)) return undefined
  if (satisfactionIndex(fit, construct).value === undefined) return undefined
  return respondentScores(fit, answersOf(sample), construct)
}

/** The constructs that lead to the focus, directly or through others. */
export function driversOf({ fit, focus }: ScoredSample): string[] {
  return fit.constructs
    .map(({ name }) => name)
    .filter(name => name !== focus && leadsTo(fit.model, name, focus))
}
