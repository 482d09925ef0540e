import type { Kysely } from 'kysely'
import type { Database } from './database.ts'

interface SettingTable {
  readonly name: string
  readonly value: string
}

declare module './database.ts' {
  interface Database {
    setting: SettingTable
  }
}

export async function readSetting(db: Kysely<Database>, name: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.value
}

export async function putSetting(db: Kysely<Database>, name: string, value: string) {
  await db
    .insertInto('setting')
    .values({ name, value })
    .onConflict(conflict => conflict.column('name').doUpdateSet({ value }))
    .execute()
}

/** Removes the setting if it still has this value; says whether it had. */
export async function takeSetting(
  db: Kysely<Database>,
  name: string,
  value: string,
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('setting')
    .where('name', '=', name)
    .where('value', '=', value)
    .executeTakeFirst()
  return numDeletedRows === 1n
}
