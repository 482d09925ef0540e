import type { TFunction } from 'i18next'
import type { Formats } from '#analysis/report/sentences/formats.ts'
import type { Customer } from './customer.ts'

type Facts = readonly (readonly [string, string])[]

/** What is known of a customer, line by line; what is not known has no line. */
export function contactFacts(
  t: TFunction<'customers'>,
  formats: Formats,
  customer: Customer,
): Facts {
  const { email, emailKey, phone, phoneKey } = customer
  const address = (given: string | null, usable: string | null) =>
    given !== null && usable === null ? t('customer.unusable', { value: given }) : given
  const lines = [
    ['kind', t(`kind.${customer.kind}`)],
    ['email', address(email, emailKey)],
    ['phone', phoneKey ?? address(phone, phoneKey)],
    ['language', customer.language],
    ['region', customer.region],
    ['birthYear', customer.birthYear?.toString() ?? null],
    ['accountExternalId', customer.accountExternalId],
    ['role', customer.role],
    ['owner', customer.owner],
    ['firstContactOn', customer.firstContactOn && formats.day(customer.firstContactOn)],
    ['acquisitionChannel', customer.acquisitionChannel],
    ['acquisitionCost', customer.acquisitionCost],
    ['statusOverride', customer.statusOverride],
    ['statusReason', customer.statusReason],
    ['tags', customer.tags.length > 0 ? formats.list(customer.tags) : null],
  ] as const
  return lines.flatMap(([name, value]) =>
    value === null ? [] : [[t(`property.${name}`), value] as const],
  )
}

export function consentFacts(
  t: TFunction<'customers'>,
  formats: Formats,
  customer: Customer,
): Facts {
  const { state, at, source, text, channels } = customer.consent
  const proof = [
    ['consentAt', at && formats.moment(at)],
    ['consentSource', source],
    ['consentText', text],
    [
      'consentChannels',
      state !== 'granted'
        ? null
        : channels.length > 0
          ? formats.list(channels)
          : t('customer.allChannels'),
    ],
  ] as const
  return [
    [t('property.consent'), t(`consent.${state}`)],
    ...proof.flatMap(([name, value]) =>
      value === null ? [] : [[t(`property.${name}`), value] as const],
    ),
    [t('property.doNotContact'), t(customer.doNotContact ? 'yes' : 'no')],
    [
      t('property.retentionUntil'),
      customer.retentionUntil ? formats.day(customer.retentionUntil) : t('customer.forever'),
    ],
  ]
}
