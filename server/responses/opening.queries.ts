import type { Kysely, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'

/** How often the questionnaire of a wave was opened on a device that had not begun it: a mere count. */
interface WaveOpeningTable {
  readonly waveId: string
  readonly openings: number
}

/** Drafts that said nothing when their wave closed, by the page that was in view: '' where unknown. */
interface SilentLeavingTable {
  readonly waveId: string
  readonly page: string
  readonly people: number
}

declare module '../database/database.ts' {
  interface Database {
    waveOpening: WaveOpeningTable
    silentLeaving: SilentLeavingTable
  }
}

/** Counts one more opening. Nothing is stored of who, when or on what. */
export async function countOpening(trx: Transaction<Database>, waveId: string): Promise<void> {
  await trx
    .insertInto('waveOpening')
    .values({ waveId, openings: 1 })
    .onConflict(conflict =>
      conflict
        .column('waveId')
        .doUpdateSet(({ eb, ref }) => ({ openings: eb(ref('waveOpening.openings'), '+', 1) })),
    )
    .execute()
}

export async function openingsOf(db: Kysely<Database>, waveId: string): Promise<number> {
  const row = await db
    .selectFrom('waveOpening')
    .select('openings')
    .where('waveId', '=', waveId)
    .executeTakeFirst()
  return row?.openings ?? 0
}

/** Counts drafts without answers by the page on which they were left. */
export async function countSilent(
  trx: Transaction<Database>,
  waveId: string,
  drafts: readonly { readonly lastPage: string | null }[],
): Promise<void> {
  const pages = new Map<string, number>()
  for (const { lastPage } of drafts) pages.set(lastPage ?? '', (pages.get(lastPage ?? '') ?? 0) + 1)
  for (const [page, people] of pages) {
    await trx
      .insertInto('silentLeaving')
      .values({ waveId, page, people })
      .onConflict(conflict =>
        conflict
          .columns(['waveId', 'page'])
          .doUpdateSet(({ eb, ref }) => ({ people: eb(ref('silentLeaving.people'), '+', people) })),
      )
      .execute()
  }
}

export async function silentByPage(
  db: Kysely<Database>,
  waveId: string,
): Promise<{ page: string | null; count: number }[]> {
  const rows = await db
    .selectFrom('silentLeaving')
    .select(['page', 'people'])
    .where('waveId', '=', waveId)
    .orderBy('page')
    .execute()
  return rows.map(({ page, people }) => ({ page: page || null, count: people }))
}
