import type { Kysely } from 'kysely'
import type { Database } from '../../database/database.ts'
import { readRows } from './customer-import-pieces.queries.ts'
import type { ImportWork, OpenedRows } from './import-work.ts'

export interface RowsToDo extends OpenedRows {
  readonly content: Uint8Array
}

/** The rows that a check has kept, in their order; the next are opened while some are worked on. */
export async function* rowsAhead(
  db: Kysely<Database>,
  work: ImportWork,
  importId: string,
  from: number,
): AsyncGenerator<RowsToDo> {
  const open = async (at: number): Promise<RowsToDo | undefined> => {
    const content = await readRows(db, importId, at)
    return content && { content, ...(await work.open(content)) }
  }
  let next = open(from)
  for (let at = from; ; at++) {
    const rows = await next
    if (!rows) return
    next = open(at + 1)
    // Whoever stops here does not wait for it any more.
    next.catch(() => {})
    yield rows
  }
}
