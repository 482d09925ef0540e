import type { TFunction } from 'i18next'

/** What the fields of a file are called where a customer is shown. */
const PROPERTIES = {
  external_id: 'externalId',
  name: 'name',
  type: 'kind',
  account_external_id: 'accountExternalId',
  role: 'role',
  email: 'email',
  phone: 'phone',
  language: 'language',
  region: 'region',
  first_contact_at: 'firstContactOn',
  // As a column that cannot be read is reported.
  first_contact: 'firstContactOn',
  acquisition_channel: 'acquisitionChannel',
  acquisition_cost: 'acquisitionCost',
  owner: 'owner',
  status_override: 'statusOverride',
  status_reason: 'statusReason',
  tags: 'tags',
  birth_year: 'birthYear',
  consent_survey: 'consent',
  consent: 'consent',
  consent_at: 'consentAt',
  consent_source: 'consentSource',
  consent_text_version: 'consentText',
  consent_channels: 'consentChannels',
  do_not_contact: 'doNotContact',
  retention_until: 'retentionUntil',
  updated_at: 'sourceUpdatedAt',
} as const

export function importFieldWords(t: TFunction<'customers'>, id: string): string {
  return isKnown(id) ? t(`property.${PROPERTIES[id]}`) : id
}

function isKnown(id: string): id is keyof typeof PROPERTIES {
  return Object.hasOwn(PROPERTIES, id)
}
