import { duplicateAnswers } from './duplicate-answers.ts'
import { type Consistency, evenOddConsistency } from './even-odd-consistency.ts'
import { mahalanobisDistances } from './mahalanobis.ts'
import { percentOfScale } from './percent-of-scale.ts'
import { type CarelessSignal, type QualityVerdict, qualityVerdict } from './quality-verdict.ts'
import { answerVariability, isStraightLine, longestRun } from './straight-line.ts'
import { disjointPairs, synonymConsistency, synonymPairs } from './synonym-pairs.ts'
import { tooFast } from './too-fast.ts'

/** An item as it was asked. */
export interface QualityItem {
  readonly name: string
  /** As given, before reversal; NaN is missing. */
  readonly answers: ArrayLike<number>
  readonly scale: { readonly min: number; readonly max: number }
  readonly reversed?: boolean
  /** Items with the same construct are halved for even–odd consistency. */
  readonly construct?: string
}

export interface QualityInput {
  /** Items page by page, in the order asked. */
  readonly pages: readonly (readonly QualityItem[])[]
  /** Whole answering time of each respondent in seconds; NaN where unknown. */
  readonly seconds?: ArrayLike<number>
  readonly checks?: readonly AttentionCheck[]
}

/** What one respondent's answers look like. What cannot be computed is absent. */
export interface RespondentQuality extends QualityVerdict {
  /** The longest over the pages. */
  readonly longestRun: number
  /** Of all answers on 0–100 of their scales. */
  readonly variability?: number
  /** Mahalanobis's D² with its p. */
  readonly distance?: { readonly squared: number; readonly p: number }
  readonly evenOdd?: number
  readonly synonyms?: number
  readonly failedChecks: readonly string[]
  readonly flags: readonly CarelessSignal[]
}

export interface ResponseQuality {
  readonly respondents: readonly RespondentQuality[]
  /** How many respondents carry each flag. */
  readonly counts: Readonly<Record<CarelessSignal, number>>
  /** Rows that may be left out. */
  readonly excludable: readonly number[]
}

/** p of D² below which a respondent is an outlier: beyond the .999 quantile of χ². */
const OUTLIER_P = 0.001
/** Fewer constructs or pairs do not make a respondent inconsistent. */
const MIN_POINTS = 5

/**
 * All signs of careless answering together (after Meade & Craig 2012; Curran 2016): longstring by
 * page, variability, Mahalanobis's distance, even–odd consistency, synonym pairs, duplicates, speed
 * and attention checks, and the verdict of `qualityVerdict`. Inconsistent is whose even–odd or synonym
 * correlation lies below 0 with its whole 95 % interval, over at least five constructs or pairs
 * without a common item. Nothing is left out here: that is the reader's decision, by a rule fixed
 * before looking.
 *
 * Throws `RangeError` where columns differ in length or an answer lies off its scale.
 *
 * Example: a respondent who gives 10 to every item of a page of nine, one of them reversed, in six
 * seconds: `tooFast` and `straightLine`, flagged, may be excluded.
 */
export function responseQuality({ pages, seconds, checks = [] }: QualityInput): ResponseQuality {
  const items = pages.flat()
  const n = items[0]?.answers.length ?? checks[0]?.answers.length ?? seconds?.length ?? 0
  for (const { name, answers } of [...items, ...checks])
    if (answers.length !== n) throw new RangeError(`${name} has ${answers.length} rows, not ${n}`)
  const given = items.map(({ answers, scale }) =>
    Float64Array.from(answers, answer => percentOfScale(answer, scale)),
  )
  const turned = given.map((column, i) =>
    items[i].reversed ? column.map(answer => 100 - answer) : column,
  )
  const distances = mahalanobisDistances(turned)
  const pairs = synonymPairs(turned)
  const disjoint = disjointPairs(pairs)
  const duplicates = new Set(duplicateAnswers(items.map(({ answers }) => answers)).flat())
  const asked = Float64Array.from({ length: n }, (_, row) =>
    Math.max(1, given.filter(column => !Number.isNaN(column[row])).length),
  )
  const fast = seconds ? tooFast(seconds, asked) : []
  const constructs = [...new Set(items.flatMap(({ construct }) => construct ?? []))].map(
    construct => turned.filter((_, i) => items[i].construct === construct),
  )

  const respondents = Array.from({ length: n }, (_, row): RespondentQuality => {
    const own = pages.map(page => ({
      answers: page.map(({ answers }) => answers[row]),
      reversed: page.map(({ reversed = false }) => reversed),
    }))
    const variability = answerVariability(given.map(column => column[row]))
    const distance = distances[row]
    const evenOdd = evenOddConsistency(constructs.map(columns => columns.map(c => c[row])))
    const answers = turned.map(column => column[row])
    const synonyms = synonymConsistency(answers, pairs)
    const failed = failedChecks(checks, row)
    const isInconsistent = [
      constructs.length >= MIN_POINTS ? evenOdd : undefined,
      disjoint.length >= MIN_POINTS ? synonymConsistency(answers, disjoint) : undefined,
    ].some(contradicts)
    const signals: Readonly<Record<CarelessSignal, boolean>> = {
      tooFast: fast[row] ?? false,
      straightLine: own.some(isStraightLine),
      failedCheck: failed.length > 0,
      outlier: distance !== undefined && distance.p < OUTLIER_P,
      inconsistent: isInconsistent,
      duplicate: duplicates.has(row),
    }
    const flags = CARELESS_SIGNALS.filter(flag => signals[flag])
    return {
      longestRun: Math.max(0, ...own.map(({ answers }) => longestRun(answers))),
      ...(variability !== undefined && { variability }),
      ...(distance && { distance: { squared: distance.squared, p: distance.p } }),
      ...(evenOdd && { evenOdd: evenOdd.value }),
      ...(synonyms && { synonyms: synonyms.value }),
      failedChecks: failed,
      flags,
      ...qualityVerdict(flags),
    }
  })
  const count = (flag: CarelessSignal) =>
    respondents.filter(({ flags }) => flags.includes(flag)).length
  return {
    respondents,
    counts: {
      tooFast: count('tooFast'),
      straightLine: count('straightLine'),
      failedCheck: count('failedCheck'),
      outlier: count('outlier'),
      inconsistent: count('inconsistent'),
      duplicate: count('duplicate'),
    },
    excludable: respondents.flatMap(({ mayBeExcluded }, row) => (mayBeExcluded ? [row] : [])),
  }
}

/** Does the respondent answer like against like, by more than chance? */
function contradicts(consistency: Consistency | undefined): boolean {
  return consistency?.interval !== undefined && consistency.interval[1] < 0
}

const CARELESS_SIGNALS: readonly CarelessSignal[] = [
  'tooFast',
  'straightLine',
  'failedCheck',
  'outlier',
  'inconsistent',
  'duplicate',
]

/** An item that says what to answer ("please choose 3 here"). */
export interface AttentionCheck {
  readonly name: string
  readonly expected: number
  /** NaN where it was not asked or not answered: then it is not failed. */
  readonly answers: ArrayLike<number>
}

/**
 * The names of the attention checks that a respondent (row) failed.
 *
 * Example: expected 3, answered 5: failed.
 */
export function failedChecks(checks: readonly AttentionCheck[], row: number): string[] {
  return checks
    .filter(({ expected, answers }) => !Number.isNaN(answers[row]) && answers[row] !== expected)
    .map(({ name }) => name)
}
