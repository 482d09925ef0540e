/**
 * A fact about a result that a reader must know before using it: never an exception.
 * Its words stand in `report/en.json` and `report/zh-cn.json` under `code`.
 */
export interface Finding {
  readonly code: FindingCode
  readonly verdict: 'good' | 'acceptable' | 'poor' | 'inadmissible' | 'information'
  /** What it is about: construct, indicator, path ("image→satisfaction"). */
  readonly about: readonly string[]
  readonly value?: number
  readonly threshold?: number
  /** Author, year. */
  readonly source?: string
  readonly n: number
}

export type FindingCode =
  | 'not-converged'
  | 'negative-outer-weight'
  | 'loading-above-one'
  | 'correlation-above-one'
  | 'reliability-out-of-range'
  | 'not-positive-definite'
  | 'low-loading'
  | 'low-reliability'
  | 'low-variance-extracted'
  | 'constant-indicator'
  | 'unanswered-indicator'
  | 'equal-weights'
  | 'not-estimable'
  | 'failed-resamples'
  | 'few-cases'
  | 'high-missing-rate'
  | 'rate-not-index'
  | 'kano-no-answers'
  | 'kano-few-pairs'
  | 'kano-suspicious-share'
  | 'kano-reverse-mode'
  | 'kano-mixed-class'
  | 'kano-near-tie'
  | 'kano-majority-against-mode'
  | 'kano-lead-not-significant'
  | 'kano-fong-overstates'
  | 'kano-drift-forward'
  | 'kano-drift-backward'
  | 'kano-classes-overlap'
  | 'few-cases-for-knot'
  | 'knot-not-supported'
  | 'satisfaction-trap'
  | 'wrong-sign'
  | 'groups-too-small'
  | 'groups-recut'
  | 'collinear-attribute'
  | 'median-split'
  | 'zones-faulted'
  | 'low-difference-reliability'
  | 'raking-not-converged'
  | 'weights-beyond-trim'
  | 'mode-changed'
  | 'order-changed'
  | 'scale-changed'
  | 'modelled-interval'
