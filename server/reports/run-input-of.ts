import type { MeasurementOfVersion } from './measurement-of-version.ts'
import type { RunInput } from './run-input.ts'

/** What a run takes of the questionnaire. */
export function runInputOf(
  { structure, layout }: MeasurementOfVersion,
  rest: Omit<RunInput, 'structure' | 'indicators' | 'roles'>,
): RunInput {
  const { indicators, roles } = layout
  return { ...(structure && { structure }), indicators, roles, ...rest }
}
