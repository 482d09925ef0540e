import { randomUUID } from 'node:crypto'
import { type Insertable, sql, type Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Dialect, JsonColumn } from '../database/dialects/dialect.ts'
import type { Deps } from '../deps.ts'
import type { InvitationTable } from './invitation.table.ts'
import { personalTokenHash } from './personal-link.ts'

/** A customer drawn into a wave, or without a customer a link for anybody. */
export interface NewInvitation
  extends Pick<InvitationTable, 'customerId' | 'channel' | 'language'> {
  readonly label?: string | null
  readonly stratum?: string | null
  readonly designWeight?: number | null
  /** By segment; coarsened by the caller in an anonymous wave. */
  readonly labels?: Readonly<Record<string, string>> | null
}

export interface Invited {
  readonly dialect: Dialect
  readonly linkKey: Deps['linkKey']
  readonly waveId: string
  readonly now: Date
}

const COLUMNS: readonly (JsonColumn & { readonly name: keyof InvitationTable })[] = [
  { name: 'id', type: 'text' },
  { name: 'waveId', type: 'text' },
  { name: 'number', type: 'integer' },
  { name: 'customerId', type: 'text' },
  { name: 'generation', type: 'integer' },
  { name: 'tokenHash', type: 'text' },
  { name: 'channel', type: 'text' },
  { name: 'language', type: 'text' },
  { name: 'label', type: 'text' },
  { name: 'stratum', type: 'text' },
  { name: 'designWeight', type: 'double precision' },
  { name: 'labels', type: 'text' },
  { name: 'state', type: 'text' },
  { name: 'createdAt', type: 'text' },
]

/**
 * Invites into a wave, some thousands at most in one unit, and says how many are new: nobody is
 * asked twice in a wave, so what was cut short can be done again.
 */
export async function createInvitations(
  trx: Transaction<Database>,
  { dialect, linkKey, waveId, now }: Invited,
  invited: readonly NewInvitation[],
): Promise<number> {
  if (invited.length === 0) return 0
  await dialect.hold(trx, `invitations ${waveId}`, 'alone')
  const first = (await lastNumber(trx, waveId)) + 1
  const rows = invited.map((one, at): Insertable<InvitationTable> => {
    const id = randomUUID()
    return {
      id,
      waveId,
      number: first + at,
      customerId: one.customerId,
      generation: 0,
      tokenHash: personalTokenHash(linkKey, { id, generation: 0 }),
      channel: one.channel,
      language: one.language,
      label: one.label ?? null,
      stratum: one.stratum ?? null,
      designWeight: one.designWeight ?? null,
      labels: one.labels ? JSON.stringify(one.labels) : null,
      state: 'drawn',
      createdAt: now.toISOString(),
    }
  })
  const json = JSON.stringify(rows.map(row => COLUMNS.map(({ name }) => row[name])))
  const names = sql.join(COLUMNS.map(({ name }) => sql.ref(name)))
  const { numAffectedRows } = await sql`
    insert into "invitation" (${names})
    select ${names} from ${dialect.jsonRows(json, COLUMNS)} as "given" where true
    on conflict ("customerId", "waveId") do nothing
  `.execute(trx)
  return Number(numAffectedRows ?? 0)
}

async function lastNumber(trx: Transaction<Database>, waveId: string): Promise<number> {
  const row = await trx
    .selectFrom('invitation')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('waveId', '=', waveId)
    .executeTakeFirst()
  return row?.number ?? 0
}
