import type { TFunction } from 'i18next'
import { problemDetails } from '../ui/problem-details.ts'

/** What a form has to change; undefined where the refusal is about something else. */
export function refusalWords(t: TFunction<'customers'>, error: unknown): string | undefined {
  const { code = '' } = problemDetails(error)
  switch (code) {
    case 'customer-exists':
    case 'attribute-exists':
      return t(`refused.${code}`)
    case 'email.invalid':
      return t('refused.email')
    case 'phone.invalid':
      return t('refused.phone')
    case 'birth_year.too_young':
      return t('refused.birthYear')
    case 'consent.no_evidence':
      return t('refused.consent')
    default:
      return code.startsWith('attr.') ? t('refused.attribute') : undefined
  }
}
