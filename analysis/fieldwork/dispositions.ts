/** What became of those who were asked (AAPOR Standard Definitions 2023): counts. */
export interface Dispositions {
  /** I. */
  readonly complete: number
  /** P: broke off, yet with enough answers. */
  readonly partial: number
  /** R: refusal, or broke off with too few answers. */
  readonly refusal: number
  /** NC: eligible, never reached. */
  readonly nonContact: number
  /** O: eligible, reached, could not answer. */
  readonly other: number
  /** UH: unknown whether there is an eligible person (a dead address, no sign of delivery). */
  readonly unknownHousehold: number
  /** UO: unknown for another reason. */
  readonly unknownOther: number
  /** Known not to belong to the population: in no rate, but in the estimate of e. */
  readonly ineligible: number
}

/**
 * Throws `RangeError` for a count that is negative or not finite.
 *
 * Example: a count of −1 or ∞ throws, 0 does not.
 */
export function checkDispositions(dispositions: Dispositions): void {
  for (const [name, count] of Object.entries(dispositions))
    if (!(count >= 0 && count < Number.POSITIVE_INFINITY))
      throw new RangeError(`invalid count of ${name}: ${count}`)
}

/** From which share of the items on a response counts as partial, and as complete. */
export interface ResponseCuts {
  /** @default 0.5 */
  readonly partial?: number
  /** @default 0.8 */
  readonly complete?: number
}

/**
 * What a started response counts as by the share of its applicable items that were answered:
 * complete from 80 %, partial from 50 %, else a break-off, which AAPOR (2023) counts as a refusal. The
 * cuts used must be reported with the rates.
 *
 * Throws `RangeError` unless 0 ≤ answered ≤ applicable, applicable > 0 and 0 < partial ≤ complete ≤ 1.
 *
 * Example: 12 of 20 items: partial.
 */
export function dispositionOfResponse(
  answered: number,
  applicable: number,
  { partial = 0.5, complete = 0.8 }: ResponseCuts = {},
): 'complete' | 'partial' | 'refusal' {
  if (!(applicable > 0 && answered >= 0 && answered <= applicable))
    throw new RangeError(`invalid number of answers: ${answered} of ${applicable}`)
  if (!(0 < partial && partial <= complete && complete <= 1))
    throw new RangeError(`invalid cuts: partial from ${partial}, complete from ${complete}`)
  const share = answered / applicable
  if (share >= complete) return 'complete'
  return share >= partial ? 'partial' : 'refusal'
}
