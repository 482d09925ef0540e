/** Signs of careless answering that are independent of one another. */
export type CarelessSignal =
  | 'tooFast'
  | 'straightLine'
  | 'failedCheck'
  | 'outlier'
  | 'inconsistent'
  | 'duplicate'

/**
 * Signs of a robot in how an answer arrived: without the work that the page does meanwhile, with a
 * field filled in that nobody sees, or as one of very many from one address. People have each of them
 * for another reason: an old browser, a helpful program, an office.
 */
export type RobotSignal = 'unproven' | 'trapFilled' | 'manyFromAddress'

export type QualityFlag = CarelessSignal | RobotSignal

export interface QualityVerdict {
  /** By the default rule: too fast, and a straight line, a failed check or an outlier besides. */
  readonly isFlagged: boolean
  /** Two or more independent flags: may be left out, by a rule fixed before looking. */
  readonly mayBeExcluded: boolean
}

/**
 * What a respondent's flags amount to. One flag alone never excludes: satisfied customers answer fast
 * and alike in good faith. Figures are reported with and without those left out.
 *
 * Example: too fast and a failed check: flagged, may be excluded; straight line alone: neither.
 */
export function qualityVerdict(flags: readonly QualityFlag[]): QualityVerdict {
  const has = new Set(flags)
  return {
    isFlagged:
      has.has('tooFast') &&
      (has.has('straightLine') || has.has('failedCheck') || has.has('outlier')),
    mayBeExcluded: has.size >= 2,
  }
}
