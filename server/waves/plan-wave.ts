import type { Transaction } from 'kysely'
import type { Database, Store } from '../database/database.ts'
import type { Dialect } from '../database/dialects/dialect.ts'
import { newId } from '../database/new-id.ts'
import { Problem } from '../http/problem.ts'
import { organisationTimeZone } from '../i18n/time-zone.ts'
import { daysLater, momentOf, type WallTime } from '../i18n/wall-time.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import { findSurvey } from '../surveys/survey.queries.ts'
import { findVersion, newestVersion } from '../surveys/survey-version.queries.ts'
import { checkQuotas, type PlannedQuota } from './check-quotas.ts'
import { putQuotaCells, putTargetCell, quotasText } from './put-quotas.ts'
import { deletePlanned, findWave, insertWave, nextWaveNumber, type Wave } from './wave.queries.ts'
import { newLinkToken, type Privacy } from './wave.ts'
import { startLater } from './wave-schedule.queries.ts'

interface WavePlan {
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
  readonly scheduled?: { readonly scheduleId: string; readonly occurrence: string }
  readonly now: Date
}

/** Makes a wave that is not open yet. */
export async function planWave(
  trx: Transaction<Database>,
  dialect: Dialect,
  plan: WavePlan,
): Promise<Wave> {
  const { surveyId, name, privacy, targetComplete = null, quotas = [], scheduled, now } = plan
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
    scheduleId: scheduled?.scheduleId ?? null,
    occurrence: scheduled?.occurrence ?? null,
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

/**
 * Takes back a plan; a wave that has opened stays for good. A schedule leaves this turn out and goes
 * on with the next one. Answers the survey that it belonged to.
 */
export async function deletePlannedWave(
  trx: Transaction<Database>,
  { dialect }: Store,
  waveId: string,
): Promise<string> {
  await dialect.hold(trx, `wave ${waveId}`, 'alone')
  const wave = await findWave(trx, waveId)
  if (!wave) throw new Problem('not-found')
  if (wave.state !== 'draft') throw new Problem('wave-already-opened')
  await deletePlanned(trx, waveId)
  if (wave.scheduleId && wave.occurrence) {
    const dayAfter = daysLater(`${wave.occurrence}T00:00`, 1).slice(0, 10)
    await startLater(trx, wave.scheduleId, dayAfter)
  }
  return wave.surveyId
}

interface WaveTimes {
  readonly opensAt: string | null
  readonly closesAt: string | null
}

/** The moment that the organisation's clocks mean. */
export async function momentInOrganisation(
  trx: Transaction<Database>,
  shown: WallTime | null,
): Promise<string | null> {
  return shown === null ? null : momentOf(await organisationTimeZone(trx), shown).toISOString()
}

/** Refuses to plan what is over, or ends before it begins. */
export function checkTimes({ opensAt, closesAt }: WaveTimes, now: string): void {
  if (opensAt !== null && opensAt <= now) {
    throw new Problem('wave-times', { detail: 'it would have opened already', details: 'opensAt' })
  }
  if (closesAt !== null && closesAt <= (opensAt ?? now)) {
    throw new Problem('wave-times', {
      detail: opensAt === null ? 'it would have closed already' : 'it would close before it opens',
      details: 'closesAt',
    })
  }
}
