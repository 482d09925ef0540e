import type { CustomerAttribute, ListedRow } from './customer-import.ts'
import { importFieldWords, type Words } from './import-field-words.ts'

/** What there is to say about a row; nothing about one that is simply added, changed or unchanged. */
export function rowWords(
  t: Words,
  { outcome, byRow, errors, warnings, duplicates }: ListedRow,
  attributes: readonly CustomerAttribute[],
): string[] {
  const codes = [...errors, ...warnings].map(code => codeWords(t, code, attributes))
  const likely = duplicates.map(({ reason, externalId }) =>
    t(`customers.row.duplicate.${reason}`, { number: externalId }),
  )
  if (outcome === 'rejected')
    return [t('customers.row.rejected', { why: codes.join(t('customers.row.between')) }), ...likely]
  if (outcome === 'superseded') return [t('customers.row.superseded', { byRow: byRow ?? '' })]
  if (outcome === 'stale') return [t('customers.row.stale'), ...codes]
  return [...codes, ...likely]
}

const STORED_IF_INVALID = ['email', 'phone']

function codeWords(t: Words, code: string, attributes: readonly CustomerAttribute[]): string {
  switch (code) {
    case 'external_id.missing':
      return t('customers.row.missingId')
    case 'row.length':
      return t('customers.row.length')
    case 'birth_year.too_young':
      return t('customers.row.tooYoung')
    case 'consent.no_evidence':
      return t('customers.row.noEvidence')
    case 'consent.withdrawn_kept':
      return t('customers.row.withdrawnKept')
    case 'do_not_contact.kept':
      return t('customers.row.barKept')
  }
  const field = /^(.+)\.invalid$/.exec(code)?.[1]
  if (field === undefined) return t('customers.row.other', { code })
  const attribute = attributes.find(({ id }) => `attr.${id}` === field)
  const name = attribute?.title ?? importFieldWords(t, field)
  return t(
    STORED_IF_INVALID.includes(field) ? 'customers.row.invalidKept' : 'customers.row.invalid',
    { field: name },
  )
}
