import type { TFunction } from 'i18next'
import type { Formats } from '#analysis/report/sentences/formats.ts'
import type { CustomerAttribute } from '../customer.ts'
import type { HistoryEntry } from './rights-queries.ts'

type Change = Extract<HistoryEntry, { kind: 'changed' | 'added' }>['changes'][number]
type Words = TFunction<['rights', 'customers']>

const FIELDS = [
  'name',
  'kind',
  'accountExternalId',
  'role',
  'email',
  'phone',
  'language',
  'region',
  'firstContactOn',
  'acquisitionChannel',
  'acquisitionCost',
  'owner',
  'statusOverride',
  'statusReason',
  'tags',
  'birthYear',
  'consent',
  'consentAt',
  'consentSource',
  'consentText',
  'consentChannels',
  'doNotContact',
  'retentionUntil',
] as const
const KINDS = ['person', 'account'] as const
const CONSENTS = ['granted', 'denied', 'withdrawn', 'unknown'] as const
const DAYS: readonly string[] = ['firstContactOn', 'retentionUntil']

/** "Region: Beijing → Shanghai", in the words of the customer's own page. */
export function changeWords(
  t: Words,
  formats: Formats,
  attributes: readonly CustomerAttribute[],
  { field, from, to }: Change,
): string {
  const known = FIELDS.find(name => name === field)
  const own = attributes.find(({ id }) => field === `attr.${id}`)
  const name = known ? t(`customers:property.${known}`) : (own?.title ?? field)
  if (isNothing(to)) return t('change.cleared', { name, from: words(from) })
  if (isNothing(from)) return t('change.set', { name, to: words(to) })
  return t('change.turned', { name, from: words(from), to: words(to) })

  function isNothing(value: Change['from']): boolean {
    return value === null || (typeof value === 'object' && value.length === 0)
  }

  function words(value: Change['from']): string {
    if (value === null) return ''
    if (typeof value === 'boolean') return t(value ? 'customers:yes' : 'customers:no')
    if (typeof value === 'object') return formats.list(value)
    if (typeof value === 'number') return own ? formats.plain(value) : String(value)
    const kind = field === 'kind' && KINDS.find(name => name === value)
    if (kind) return t(`customers:kind.${kind}`)
    const consent = field === 'consent' && CONSENTS.find(name => name === value)
    if (consent) return t(`customers:consent.${consent}`)
    if (field === 'consentAt') return formats.moment(value)
    return DAYS.includes(field) || own?.type === 'date' ? formats.day(value) : value
  }
}
