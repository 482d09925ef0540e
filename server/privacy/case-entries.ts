import type { HistoryEntry, HistorySource } from './history-entry.ts'

export const openedCaseEntries = entriesOf('caseOpened', 'openedAt')
export const closedCaseEntries = entriesOf('caseClosed', 'closedAt')

/** Cases by when they were opened or closed. */
function entriesOf(
  kind: 'caseOpened' | 'caseClosed',
  column: 'openedAt' | 'closedAt',
): HistorySource {
  return async (db, { id }, { until, limit }) => {
    let query = db
      .selectFrom('customerCase')
      .select(['id', 'number', 'ruleName', `${column} as at`])
      .where('customerId', '=', id)
      .where(column, 'is not', null)
      .orderBy(column, 'desc')
      .orderBy('number', 'desc')
      .limit(limit)
    if (until !== undefined) query = query.where(column, '<=', until)
    return (await query.execute()).map(
      ({ id, number, ruleName, at }): HistoryEntry => ({
        kind,
        at: at ?? '',
        caseId: id,
        number,
        rule: ruleName,
      }),
    )
  }
}
