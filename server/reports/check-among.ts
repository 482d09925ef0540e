import type { ReportOptions } from '#analysis'
import { Problem } from '../http/problem.ts'
import type { MeasurementOfVersion } from './measurement-of-version.ts'

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
