import type { ReportOptions } from '#analysis'
import type { RoleColumn } from '#analysis/report/role-column.ts'
import type { SampleExtent, WaveBlocks } from '../responses/sample-of-blocks.ts'
import type { MeasurementOfVersion, Structure } from './measurement-of-version.ts'

/** All that a run is computed from: plain data, so that it can be handed to threads. */
export interface RunInput {
  /** Absent where the questionnaire has no path model. */
  readonly structure?: Structure
  /** The columns of the sample that constructs are measured by, and those that are reported besides. */
  readonly indicators: readonly string[]
  readonly roles: readonly RoleColumn[]
  readonly options: ReportOptions
  readonly resamples: number
  readonly seed: number
  readonly blocks: WaveBlocks
  readonly extent: SampleExtent
  /** Of those, the rows that count for nothing; absent where all count. */
  readonly leftOut?: readonly number[]
}

/** What a run takes of the questionnaire. */
export function runInputOf(
  { structure, layout }: MeasurementOfVersion,
  rest: Omit<RunInput, 'structure' | 'indicators' | 'roles'>,
): RunInput {
  const { indicators, roles } = layout
  return { ...(structure && { structure }), indicators, roles, ...rest }
}
