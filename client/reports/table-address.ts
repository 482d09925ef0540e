import type { Locale } from '../i18n/locale.ts'
import { addressOf, type OptionWords } from './options-in-address.ts'

/** Where the figures that are shown can be downloaded as CSV. */
export function tableAddress(waveId: string, options: OptionWords, locale: Locale): string {
  const query = addressOf(options)
  query.set('locale', locale)
  return `/api/waves/${encodeURIComponent(waveId)}/report.csv?${query}`
}
