import type { Locale } from './locale.ts'

/** What countries and regions are called, by their codes of ISO 3166. */
export function countryNames(locale: Locale): (iso: string) => string {
  const names = new Intl.DisplayNames([locale], { type: 'region' })
  return iso => names.of(iso) ?? iso
}
