import type { z } from '@hono/zod-openapi'
import type { ReportOptions } from '#analysis'
import type { reportQuery } from './index.contract.ts'

/** What a report is made with unless somebody says otherwise. */
export const DEFAULT_OPTIONS: ReportOptions = {
  innerWeights: 'path',
  missing: 'mean',
  consistent: false,
  includePartials: false,
  interval: 'percentile',
  sparse: 'leftOut',
}

/** The same options are the same text. */
export function optionsText(options: ReportOptions): string {
  const { innerWeights, missing, consistent, includePartials, interval, sparse } = options
  const { flagged, among } = options
  return JSON.stringify({
    ...{ innerWeights, missing, consistent, includePartials, interval, sparse },
    ...(flagged && { flagged }),
    ...(among !== undefined && { among }),
  })
}

export function optionsOf(query: z.infer<typeof reportQuery>): ReportOptions {
  return {
    innerWeights: query.innerWeights,
    missing: query.missing,
    consistent: query.consistent === 'yes',
    includePartials: query.includePartials === 'yes',
    interval: query.interval,
    sparse: query.sparse,
    ...(query.flagged === 'without' && { flagged: query.flagged }),
    ...(query.among !== undefined && { among: query.among }),
  }
}
