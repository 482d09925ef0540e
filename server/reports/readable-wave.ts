import type { Person } from '../auth/person.ts'
import { mayCall } from '../auth/role.ts'
import type { Store } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import { describeVersions } from '../surveys/survey-version.queries.ts'
import { findWave, type Wave } from '../waves/wave.queries.ts'

/** The wave, if this visitor may read its report: the demo's is open to all. */
export async function readableWave(
  { read }: Pick<Store, 'read'>,
  waveId: string,
  person: () => Promise<Person | undefined>,
): Promise<Wave> {
  const wave = await findWave(read, waveId)
  if (!wave) throw new Problem('not-found')
  const versions = await describeVersions(read, [wave.versionId])
  if (versions.get(wave.versionId)?.isDemo) return wave
  const visitor = await person()
  if (!visitor) throw new Problem('sign-in-needed')
  if (!mayCall('read', visitor.role)) throw new Problem('not-allowed')
  return wave
}
