import type { ReportOptions } from '#analysis/report/index-report.ts'

/** Calculation options as the words that stand in the address, so that a link shows the same figures. */
export interface OptionWords {
  readonly innerWeights: ReportOptions['innerWeights']
  readonly missing: ReportOptions['missing']
  readonly interval: NonNullable<ReportOptions['interval']>
  readonly consistent: 'yes' | 'no'
  readonly includePartials: 'yes' | 'no'
  readonly flagged: 'with' | 'without'
  /** A construct: the model is about those who were asked about it. */
  readonly among?: string
}

export const DEFAULT_OPTIONS: Chosen = {
  innerWeights: 'path',
  missing: 'mean',
  interval: 'percentile',
  consistent: 'no',
  includePartials: 'no',
  flagged: 'with',
}

type Chosen = Required<Omit<OptionWords, 'among'>>

const ALLOWED: { readonly [Name in keyof Chosen]: readonly Chosen[Name][] } = {
  innerWeights: ['path', 'centroid', 'factorial'],
  missing: ['mean', 'listwise', 'pairwise', 'em'],
  interval: ['percentile', 'bca', 'studentised'],
  consistent: ['yes', 'no'],
  includePartials: ['yes', 'no'],
  flagged: ['with', 'without'],
}

/** What is absent or means nothing takes the default. */
export function optionsInAddress(search: URLSearchParams): OptionWords {
  const read = <Name extends keyof Chosen>(name: Name): Chosen[Name] =>
    ALLOWED[name].find(word => word === search.get(name)) ?? DEFAULT_OPTIONS[name]
  const among = search.get('among')
  return {
    innerWeights: read('innerWeights'),
    missing: read('missing'),
    interval: read('interval'),
    consistent: read('consistent'),
    includePartials: read('includePartials'),
    flagged: read('flagged'),
    ...(among && { among }),
  }
}

/** Only what differs from the defaults is written. */
export function addressOf(options: OptionWords): URLSearchParams {
  const changed = Object.entries(options).filter(
    ([name, word]) => word !== Object.entries(DEFAULT_OPTIONS).find(([key]) => key === name)?.[1],
  )
  return new URLSearchParams(changed)
}
