import type { z } from '@hono/zod-openapi'
import type { ReportOptions } from '#analysis'
import { Problem } from '../http/problem.ts'
import type { reportQuery } from './index.contract.ts'
import type { MeasurementOfVersion } from './measurement-of-version.ts'

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

/** The constructs that everybody in the report was asked about by its choice; the narrowest last. */
export function aboutOf({ among }: Pick<ReportOptions, 'among'>, focus: string): string[] {
  return among === undefined || among === focus ? [focus] : [focus, among]
}

/** A report can be about those who were asked about a construct that the questionnaire measures. */
export function checkAmong(
  { structure }: MeasurementOfVersion,
  { among }: Pick<ReportOptions, 'among'>,
): void {
  if (among === undefined || Object.hasOwn(structure?.model.constructs ?? {}, among)) return
  throw new Problem('invalid-request', {
    detail: `among: the questionnaire measures no construct "${among}"`,
  })
}
