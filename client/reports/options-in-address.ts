import type { ReportOptions } from '#analysis/report/index-report.ts'

/** Calculation options as the words that stand in the address, so that a link shows the same figures. */
export interface OptionWords {
  readonly innerWeights: ReportOptions['innerWeights']
  readonly missing: ReportOptions['missing']
  readonly interval: NonNullable<ReportOptions['interval']>
  readonly consistent: 'yes' | 'no'
  readonly includePartials: 'yes' | 'no'
  readonly flagged: 'with' | 'without'
}

export const DEFAULT_OPTIONS: OptionWords = {
  innerWeights: 'path',
  missing: 'mean',
  interval: 'percentile',
  consistent: 'no',
  includePartials: 'no',
  flagged: 'with',
}

const ALLOWED: { readonly [Name in keyof OptionWords]: readonly OptionWords[Name][] } = {
  innerWeights: ['path', 'centroid', 'factorial'],
  missing: ['mean', 'listwise', 'pairwise', 'em'],
  interval: ['percentile', 'bca', 'studentised'],
  consistent: ['yes', 'no'],
  includePartials: ['yes', 'no'],
  flagged: ['with', 'without'],
}

/** What is absent or means nothing takes the default. */
export function optionsInAddress(search: URLSearchParams): OptionWords {
  const read = <Name extends keyof OptionWords>(name: Name): OptionWords[Name] =>
    ALLOWED[name].find(word => word === search.get(name)) ?? DEFAULT_OPTIONS[name]
  return {
    innerWeights: read('innerWeights'),
    missing: read('missing'),
    interval: read('interval'),
    consistent: read('consistent'),
    includePartials: read('includePartials'),
    flagged: read('flagged'),
  }
}

/** Only what differs from the defaults is written. */
export function addressOf(options: OptionWords): URLSearchParams {
  const changed = Object.entries(options).filter(
    ([name, word]) => word !== Object.entries(DEFAULT_OPTIONS).find(([key]) => key === name)?.[1],
  )
  return new URLSearchParams(changed)
}
