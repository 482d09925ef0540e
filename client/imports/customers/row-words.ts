import type { TFunction } from 'i18next'
import type { CustomerAttribute } from '../../customers/customer.ts'
import type { ListedRow } from './customer-import.ts'
import { importFieldWords } from './import-field-words.ts'

/** What is to be said about a row; nothing about one that is simply added, changed or unchanged. */
export function rowWords(
  t: TFunction<'customers'>,
  { outcome, byRow, errors, warnings, duplicates }: ListedRow,
  attributes: readonly CustomerAttribute[],
): string[] {
  const codes = [...errors, ...warnings].map(code => codeWords(t, code, attributes))
  const likely = duplicates.map(({ reason, externalId }) =>
    t(`row.duplicate.${reason}`, { number: externalId }),
  )
  if (outcome === 'rejected') return [`${t('row.rejected')}: ${codes.join(', ')}`, ...likely]
  if (outcome === 'superseded') return [t('row.superseded', { byRow: byRow ?? '' })]
  if (outcome === 'stale') return [t('row.stale'), ...codes]
  return [...codes, ...likely]
}

const STORED_IF_INVALID = ['email', 'phone']

function codeWords(
  t: TFunction<'customers'>,
  code: string,
  attributes: readonly CustomerAttribute[],
): string {
  switch (code) {
    case 'external_id.missing':
      return t('row.missingId')
    case 'row.length':
      return t('row.length')
    case 'birth_year.too_young':
      return t('row.tooYoung')
    case 'consent.no_evidence':
      return t('row.noEvidence')
    case 'consent.withdrawn_kept':
      return t('row.withdrawnKept')
    case 'do_not_contact.kept':
      return t('row.barKept')
  }
  const field = /^(.+)\.invalid$/.exec(code)?.[1]
  if (field === undefined) return t('row.other', { code })
  const attribute = attributes.find(({ id }) => `attr.${id}` === field)
  const name = attribute?.title ?? importFieldWords(t, field)
  return t(STORED_IF_INVALID.includes(field) ? 'row.invalidKept' : 'row.invalid', { field: name })
}
