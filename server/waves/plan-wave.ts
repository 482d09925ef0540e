import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Dialect } from '../database/dialects/dialect.ts'
import { newId } from '../database/new-id.ts'
import { Problem } from '../http/problem.ts'
import type { WallTime } from '../i18n/wall-time.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import { findSurvey } from '../surveys/survey.queries.ts'
import { findVersion, newestVersion } from '../surveys/survey-version.queries.ts'
import { checkQuotas, type PlannedQuota } from './check-quotas.ts'
import { putQuotaCells, putTargetCell, quotasText } from './put-quotas.ts'
import { insertWave, nextWaveNumber, type Wave } from './wave.queries.ts'
import { newLinkToken, type Privacy } from './wave.ts'
import { checkTimes, momentInOrganisation } from './wave-times.ts'

export interface WavePlan {
  readonly surveyId: string
  readonly name: string
  readonly privacy: Privacy
  /** The newest version unless said. */
  readonly versionId?: string | undefined
  /** As the organisation's clocks show it. Without them people open and close it. */
  readonly opensAt?: WallTime | null | undefined
  readonly closesAt?: WallTime | null | undefined
  readonly targetComplete?: number | null | undefined
  readonly closeAtTarget?: boolean | undefined
  readonly quotas?: readonly PlannedQuota[] | undefined
  /** Where a schedule plans it: which, and for which day. */
  readonly turn?: { readonly scheduleId: string; readonly occurrence: string }
  readonly now: Date
}

/** Makes a wave that is not open yet. */
export async function planWave(
  trx: Transaction<Database>,
  dialect: Dialect,
  plan: WavePlan,
): Promise<Wave> {
  const { surveyId, name, privacy, targetComplete = null, quotas = [], turn, now } = plan
  await dialect.hold(trx, `survey ${surveyId}`, 'alone')
  if (!(await findSurvey(trx, surveyId))) throw new Problem('not-found')
  const versionId = await fieldedVersion(trx, surveyId, plan.versionId)
  checkQuotas((await compiledVersion(trx, versionId)).definition, quotas)
  const opensAt = await momentInOrganisation(trx, plan.opensAt ?? null)
  const closesAt = await momentInOrganisation(trx, plan.closesAt ?? null)
  checkTimes({ opensAt, closesAt }, now.toISOString())
  const wave: Wave = {
    id: newId(),
    surveyId,
    versionId,
    number: await nextWaveNumber(trx, surveyId),
    name,
    state: 'draft',
    privacy,
    linkToken: newLinkToken(),
    openedAt: null,
    closedAt: null,
    createdAt: now.toISOString(),
    opensAt,
    closesAt,
    pausedAt: null,
    targetComplete,
    closeAtTarget: plan.closeAtTarget && targetComplete !== null ? 1 : 0,
    quotas: quotasText(quotas),
    scheduleId: turn?.scheduleId ?? null,
    occurrence: turn?.occurrence ?? null,
  }
  await insertWave(trx, wave)
  await putQuotaCells(trx, wave.id, quotas)
  await putTargetCell(trx, wave.id, wave.closeAtTarget === 1 ? targetComplete : null, 0)
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
  await checkVersion(trx, surveyId, versionId)
  return versionId
}

export async function checkVersion(
  trx: Transaction<Database>,
  surveyId: string,
  versionId: string,
): Promise<void> {
  const version = await findVersion(trx, versionId)
  if (version?.surveyId !== surveyId) {
    throw new Problem('not-found', { detail: `${versionId} is no version of this survey` })
  }
}
