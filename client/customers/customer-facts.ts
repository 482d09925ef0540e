import type { TFunction } from 'i18next'
import type { Formats } from '#analysis/report/sentences/formats.ts'
import { type FormColumn, formColumns } from '#server/customers/customer-columns.ts'
import { valueWords } from './column-words.ts'
import type { Customer } from './customer.ts'
import { columnValue } from './customer-form-values.ts'

type Facts = readonly (readonly [string, string])[]

/** What is known of a customer, a line for each column; the name is the title of the page. */
export function contactFacts(
  t: TFunction<'customers'>,
  formats: Formats,
  customer: Customer,
): Facts {
  const { email, emailKey, phone, phoneKey } = customer
  const contact: Partial<Record<FormColumn, string | null>> = {
    email: email !== null && emailKey === null ? t('customer.unusable', { value: email }) : email,
    phone:
      phone !== null && phoneKey === null ? t('customer.unusable', { value: phone }) : phoneKey,
  }
  return [...formColumns('main'), ...formColumns('relation')]
    .filter(name => name !== 'name')
    .flatMap(name => factOf(t, formats, customer, name, contact[name]))
}

export function consentFacts(
  t: TFunction<'customers'>,
  formats: Formats,
  customer: Customer,
): Facts {
  const absent: Partial<Record<FormColumn, string>> = {
    consentChannels: t('customer.allChannels'),
    retentionUntil: t('customer.forever'),
  }
  return formColumns('consent')
    .filter(name => name !== 'consentChannels' || customer.consent.state === 'granted')
    .flatMap(name => {
      const fact = factOf(t, formats, customer, name)
      const words = absent[name]
      return fact.length > 0 || words === undefined
        ? fact
        : [[t(`property.${name}`), words] as const]
    })
}

function factOf(
  t: TFunction<'customers'>,
  formats: Formats,
  customer: Customer,
  name: FormColumn,
  shown: string | null = null,
): Facts {
  const value = columnValue(customer, name)
  if (value === null || (typeof value === 'object' && value.length === 0)) return []
  return [[t(`property.${name}`), shown ?? valueWords(t, formats, name, value)]]
}
