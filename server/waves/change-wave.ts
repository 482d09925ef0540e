import type { Transaction } from 'kysely'
import type { Database, Store } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import type { WallTime } from '../i18n/wall-time.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import { checkQuotas, type PlannedQuota } from './check-quotas.ts'
import { checkTimes, checkVersion, momentInOrganisation } from './plan-wave.ts'
import { putQuotaCells, putTargetCell, quotasText } from './put-quotas.ts'
import { quotasOf } from './quota.ts'
import { closeByTarget, findWave, updateWave, type Wave } from './wave.queries.ts'
import type { Privacy } from './wave.ts'
import type { WaveAnswers } from './wave-answers.ts'

interface WaveChange {
  readonly name?: string | undefined
  readonly privacy?: Privacy | undefined
  readonly versionId?: string | undefined
  readonly opensAt?: WallTime | null | undefined
  readonly closesAt?: WallTime | null | undefined
  readonly targetComplete?: number | null | undefined
  readonly closeAtTarget?: boolean | undefined
  readonly quotas?: readonly PlannedQuota[] | undefined
}

export interface ChangeContext {
  readonly store: Store
  readonly answers: WaveAnswers
  readonly now: Date
}

/**
 * Changes what may be changed: everything before the opening; afterwards the name, the hour of
 * closing, the target, and how many a quota takes, but not whom it counts; once closed, the name.
 * Who has been invited was promised a privacy mode, so that is fixed from then on.
 */
export async function changeWave(
  trx: Transaction<Database>,
  { store, answers, now }: ChangeContext,
  waveId: string,
  change: WaveChange,
): Promise<void> {
  await store.dialect.hold(trx, `wave ${waveId}`, 'alone')
  const wave = await findWave(trx, waveId)
  if (!wave) throw new Problem('not-found')
  refuseFixed(wave, change)
  const isOther = change.privacy !== undefined && change.privacy !== wave.privacy
  if (isOther && (await answers.isInvited(trx, waveId))) throw new Problem('sample-drawn')
  const { opensAt, closesAt, targetComplete, quotas } = change
  if (change.versionId) await checkVersion(trx, wave.surveyId, change.versionId)
  const changed: Wave = {
    ...wave,
    name: change.name ?? wave.name,
    privacy: change.privacy ?? wave.privacy,
    versionId: change.versionId ?? wave.versionId,
    opensAt: opensAt === undefined ? wave.opensAt : await momentInOrganisation(trx, opensAt),
    closesAt: closesAt === undefined ? wave.closesAt : await momentInOrganisation(trx, closesAt),
    targetComplete: targetComplete === undefined ? wave.targetComplete : targetComplete,
    quotas: quotas ? quotasText(quotas) : wave.quotas,
  }
  const endsAtTarget = change.closeAtTarget ?? wave.closeAtTarget === 1
  const closeAtTarget = endsAtTarget && changed.targetComplete !== null ? 1 : 0
  refuseTimes(wave, changed, now.toISOString())
  checkQuotas((await compiledVersion(trx, changed.versionId)).definition, quotasOf(changed))
  const { id, surveyId, number, linkToken, createdAt, ...rest } = changed
  await updateWave(trx, id, { ...rest, closeAtTarget })
  if (quotas) await putQuotaCells(trx, id, quotas)

  if (targetComplete === undefined && change.closeAtTarget === undefined) return
  const { complete } = (await answers.count(trx, [id])).get(id) ?? { complete: 0 }
  const target = closeAtTarget === 1 ? changed.targetComplete : null
  await putTargetCell(trx, id, target, complete)
  if (target !== null && complete >= target) await closeByTarget(trx, id, now.toISOString())
}

const FIXED_AT_OPENING = ['privacy', 'versionId', 'opensAt'] as const
const FIXED_AT_CLOSING = ['closesAt', 'targetComplete', 'closeAtTarget', 'quotas'] as const

function refuseFixed({ state, quotas }: Wave, change: WaveChange): void {
  if (state === 'draft') return
  const fixed = [...FIXED_AT_OPENING, ...(state === 'closed' ? FIXED_AT_CLOSING : [])].filter(
    name => change[name] !== undefined,
  )
  const others = change.quotas && quotasText(change.quotas) !== quotas
  if (fixed.length > 0 || others) {
    throw new Problem('wave-already-opened', { detail: `fixed: ${fixed.join(', ') || 'quotas'}` })
  }
}

/** Only what is new must lie ahead. */
function refuseTimes(before: Wave, { opensAt, closesAt }: Wave, now: string): void {
  if (before.opensAt === opensAt && before.closesAt === closesAt) return
  checkTimes({ opensAt: before.state === 'draft' ? opensAt : null, closesAt }, now)
}
