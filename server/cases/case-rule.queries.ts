import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import type { CaseRuleTable } from './case.table.ts'

export type CaseRule = Selectable<CaseRuleTable>

/** The oldest first: it is asked first. */
export function listRules(db: Kysely<Database>, surveyId: string): Promise<CaseRule[]> {
  return db
    .selectFrom('caseRule')
    .selectAll()
    .where('surveyId', '=', surveyId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

export function findRule(db: Kysely<Database>, id: string): Promise<CaseRule | undefined> {
  return db.selectFrom('caseRule').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertRule(trx: Transaction<Database>, rule: CaseRule): Promise<void> {
  await trx.insertInto('caseRule').values(rule).execute()
}

/** Replaces it if it still has this revision; answers the rule as it is then. */
export function replaceRule(
  trx: Transaction<Database>,
  id: string,
  revision: number,
  to: Omit<CaseRule, 'id' | 'surveyId' | 'revision' | 'createdAt'>,
): Promise<CaseRule | undefined> {
  return trx
    .updateTable('caseRule')
    .set({ ...to, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returningAll()
    .executeTakeFirst()
}

/** What it has made stays. */
export async function deleteRule(trx: Transaction<Database>, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('caseRule')
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows === 1n
}
