import { countryNames } from '../../i18n/country-names.ts'
import type { Locale } from '../../i18n/locale.ts'

export interface CountryChoice {
  readonly iso: string
  readonly callingCode: string
  readonly label: string
}

/** Every country by its name in the reader's language, with its calling code. */
export function countryChoices(
  callingCodes: Readonly<Record<string, readonly string[]>>,
  locale: Locale,
): CountryChoice[] {
  const nameOf = countryNames(locale)
  const { compare } = new Intl.Collator(locale)
  return Object.entries(callingCodes)
    .flatMap(([callingCode, countries]) =>
      countries.map(iso => ({ iso, callingCode, label: `${nameOf(iso)} +${callingCode}` })),
    )
    .sort((one, other) => compare(one.label, other.label))
}
