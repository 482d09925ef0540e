import { type Selectable, sql, type Transaction, type Updateable } from 'kysely'
import type { Database } from './database.ts'

/** One value for a column, or several of which it may have any. */
export type Expected<T> = { readonly [C in keyof T]?: T[C] | readonly T[C][] }

/** Changes a row if it still is what the caller thinks; says whether it was. */
export async function changeIf<T extends keyof Database & string>(
  trx: Transaction<Database>,
  table: T,
  expected: Expected<Selectable<Database[T]>>,
  change: Updateable<Database[T]>,
): Promise<boolean> {
  const changes = Object.entries(change).map(
    ([column, value]) => sql`${sql.ref(column)} = ${value}`,
  )
  const conditions = Object.entries(expected).map(([column, value]) =>
    Array.isArray(value)
      ? sql`${sql.ref(column)} in (${sql.join(value)})`
      : sql`${sql.ref(column)} = ${value}`,
  )
  const { numAffectedRows } = await sql`
    update ${sql.table(table)} set ${sql.join(changes)} where ${sql.join(conditions, sql` and `)}
  `.execute(trx)
  return numAffectedRows === 1n
}
