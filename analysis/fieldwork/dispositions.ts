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
