import type { Transaction } from 'kysely'
import type { Database, Store } from '../database/database.ts'
import { putSetting, readSetting } from '../database/setting.ts'
import type { CustomerFile } from '../imports/customers/customer-file.ts'
import type { CustomerImportOutcome } from '../imports/customers/import-outcome.ts'
import type { NameRemover } from './name-remover.ts'

const RETENTION_DAYS = 7
const IMPORT_JOBS = ['check-customer-import', 'commit-customer-import']
/** Imports that were committed before name nobody any more. */
const FORGOTTEN_BEFORE = 'import-rows-forgotten-before'

/**
 * An import's outcome row by row and the examples of its columns name people; once whoever imported
 * has had time to read them, the counts are enough.
 */
export async function forgetImportRows(store: Store, now: Date): Promise<void> {
  const before = new Date(now.getTime() - RETENTION_DAYS * 24 * 60 * 60 * 1000).toISOString()
  await store.write(async trx => {
    for (const { id } of await importsThatName(trx, before))
      await rewriteImport(trx, id, {
        profile: file => ({
          ...file,
          columns: file.columns.map(column => ({ ...column, examples: [] })),
        }),
        outcome: outcome => ({ ...outcome, listed: [] }),
      })
    await forgetJobResults(trx, before)
    await putSetting(trx, FORGOTTEN_BEFORE, before)
  })
}

/**
 * Takes somebody out of what is still kept of imports. Says how many files wait that may name them:
 * those are not read here, and go within a week unless they are imported.
 */
export async function eraseFromImports(
  trx: Transaction<Database>,
  { fromText }: NameRemover,
): Promise<number> {
  const imports = await importsThatName(trx)
  for (const { id } of imports)
    await rewriteImport(trx, id, { profile: fromText, outcome: fromText })
  await forgetJobResults(trx)
  return imports.filter(({ state }) => state !== 'committed').length
}

async function importsThatName(trx: Transaction<Database>, committedBefore?: string) {
  const forgotten = (await readSetting(trx, FORGOTTEN_BEFORE)) ?? ''
  let query = trx.selectFrom('customerImport').select(['id', 'state'])
  query =
    committedBefore === undefined
      ? query.where(({ or, eb }) =>
          or([eb('committedAt', 'is', null), eb('committedAt', '>=', forgotten)]),
        )
      : query.where('committedAt', '>=', forgotten).where('committedAt', '<', committedBefore)
  return query.execute()
}

async function rewriteImport(
  trx: Transaction<Database>,
  id: string,
  rewrite: {
    readonly profile: (file: CustomerFile) => CustomerFile
    readonly outcome: (outcome: CustomerImportOutcome) => CustomerImportOutcome
  },
): Promise<void> {
  const stored = await trx
    .selectFrom('customerImport')
    .select(['profile', 'outcome'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!stored) return
  const profile = stored.profile && JSON.stringify(rewrite.profile(JSON.parse(stored.profile)))
  const outcome = stored.outcome && JSON.stringify(rewrite.outcome(JSON.parse(stored.outcome)))
  if (profile === stored.profile && outcome === stored.outcome) return
  await trx.updateTable('customerImport').set({ profile, outcome }).where('id', '=', id).execute()
}

/** What a job has found is in the import as well. */
async function forgetJobResults(trx: Transaction<Database>, before?: string): Promise<void> {
  let query = trx
    .updateTable('job')
    .set({ result: null })
    .where('kind', 'in', IMPORT_JOBS)
    .where('result', 'is not', null)
  if (before !== undefined) query = query.where('finishedAt', '<', before)
  await query.execute()
}
