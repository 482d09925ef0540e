import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Dialect } from '../database/dialects/dialect.ts'
import { newId } from '../database/new-id.ts'
import { Problem } from '../http/problem.ts'
import { findSurvey } from '../surveys/survey.queries.ts'
import { findVersion, newestVersion } from '../surveys/survey-version.queries.ts'
import { insertWave, nextWaveNumber, type Wave } from './wave.queries.ts'
import { newLinkToken, type Privacy } from './wave.ts'

export interface WavePlan {
  readonly surveyId: string
  readonly name: string
  readonly privacy: Privacy
  /** The newest version unless said. */
  readonly versionId?: string
  readonly now: Date
}

/** Makes a wave that is not open yet. */
export async function planWave(
  trx: Transaction<Database>,
  dialect: Dialect,
  { surveyId, name, privacy, versionId, now }: WavePlan,
): Promise<Wave> {
  await dialect.hold(trx, `survey ${surveyId}`, 'alone')
  if (!(await findSurvey(trx, surveyId))) throw new Problem('not-found')
  const wave: Wave = {
    id: newId(),
    surveyId,
    versionId: await fieldedVersion(trx, surveyId, versionId),
    number: await nextWaveNumber(trx, surveyId),
    name,
    state: 'draft',
    privacy,
    linkToken: newLinkToken(),
    openedAt: null,
    closedAt: null,
    createdAt: now.toISOString(),
  }
  await insertWave(trx, wave)
  return wave
}

async function fieldedVersion(
  trx: Transaction<Database>,
  surveyId: string,
  versionId: string | undefined,
): Promise<string> {
  if (versionId === undefined) {
    const newest = await newestVersion(trx, surveyId)
    if (!newest) {
      throw new Problem('not-published', { detail: 'publish the survey before fielding it' })
    }
    return newest.id
  }
  const version = await findVersion(trx, versionId)
  if (version?.surveyId !== surveyId) {
    throw new Problem('not-found', { detail: `${versionId} is no version of this survey` })
  }
  return version.id
}
