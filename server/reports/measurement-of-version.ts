import type { Kysely } from 'kysely'
import { type PathModel, pathModel } from '#analysis'
import { pathModelInput } from '#survey-definitions/path-model-input.ts'
import type { Database } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import { type SampleLayout, sampleLayout } from '../responses/sample-layout.ts'
import { type CompiledVersion, compiledVersion } from '../surveys/compiled-version.ts'

/** What a version's questionnaire measures, ready for the analysis: a path model, or answers in roles. */
export interface MeasurementOfVersion {
  readonly version: CompiledVersion
  readonly layout: SampleLayout
  readonly structure?: Structure
}

/** A path model, and the construct that its report is about. */
export interface Structure {
  readonly model: PathModel
  readonly focus: string
}

const known = new WeakMap<CompiledVersion, MeasurementOfVersion>()

/** Refuses a version that measures nothing; throws `ModelError` where its model is unsound. */
export async function measurementOf(
  db: Kysely<Database>,
  versionId: string,
): Promise<MeasurementOfVersion> {
  const version = await compiledVersion(db, versionId)
  const measured = known.get(version) ?? measure(version)
  known.set(version, measured)
  return measured
}

function measure(version: CompiledVersion): MeasurementOfVersion {
  const layout = sampleLayout(version)
  const input = pathModelInput(version.definition)
  const focus = version.definition.measurement?.focus
  if (input && focus !== undefined)
    return { version, layout, structure: { model: pathModel(input), focus } }
  if (layout.roles.length > 0) return { version, layout }
  throw new Problem('no-measurement', {
    detail:
      'The questionnaire of this wave carries no measurement model, and asks nothing in a role',
  })
}
