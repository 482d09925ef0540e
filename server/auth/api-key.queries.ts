import { randomBytes } from 'node:crypto'
import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import { newId } from '../database/new-id.ts'
import { tokenHash } from './token-hash.ts'

/** Lets another program report something to us; a person with a session needs none. */
interface ApiKeyTable {
  readonly id: string
  /** The program's name, chosen by the person who made the key. */
  readonly name: string
  readonly keyHash: string
  readonly createdAt: string
  readonly createdBy: string
  readonly usedAt: string | null
  /** The minute of the last use, and how often it has been used in it. */
  readonly minute: string | null
  readonly inMinute: number
}

declare module '../database/database.ts' {
  interface Database {
    apiKey: ApiKeyTable
  }
}

type ApiKey = Selectable<ApiKeyTable>

export function listApiKeys(db: Kysely<Database>): Promise<ApiKey[]> {
  return db.selectFrom('apiKey').selectAll().orderBy('createdAt').orderBy('id').execute()
}

/** Makes a key of 256 random bits; what is stored, a hash, lets nobody in. */
export async function createApiKey(
  trx: Transaction<Database>,
  { name, person, now }: { readonly name: string; readonly person: string; readonly now: Date },
): Promise<string> {
  const key = `assay_${randomBytes(32).toString('base64url')}`
  await trx
    .insertInto('apiKey')
    .values({
      id: newId(),
      name,
      keyHash: tokenHash(key),
      createdAt: now.toISOString(),
      createdBy: person,
      inMinute: 0,
    })
    .execute()
  return key
}

/** From now on it lets nobody in; says whether there was one. */
export async function deleteApiKey(trx: Transaction<Database>, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('apiKey').where('id', '=', id).executeTakeFirst()
  return numDeletedRows === 1n
}

/** Records a use of the key and answers its uses in this minute; undefined for an unknown key. */
export async function useApiKey(
  trx: Transaction<Database>,
  key: string,
  now: Date,
): Promise<number | undefined> {
  const minute = now.toISOString().slice(0, 16)
  const row = await trx
    .updateTable('apiKey')
    .set({
      usedAt: now.toISOString(),
      minute,
      inMinute: sql<number>`case when "minute" = ${minute} then "inMinute" + 1 else 1 end`,
    })
    .where('keyHash', '=', tokenHash(key))
    .returning('inMinute')
    .executeTakeFirst()
  return row?.inMinute
}
