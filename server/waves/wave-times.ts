import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import { organisationTimeZone } from '../i18n/time-zone.ts'
import { momentOf, type WallTime } from '../i18n/wall-time.ts'

export interface WaveTimes {
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
