import { LOCALES, type Locale } from '#survey-definitions/localized-text.ts'

export type { Locale }

const STORED_AS = 'assay-locale'

/** What the reader chose before, else what the browser speaks. */
export function preferredLocale(
  stored: string | null,
  browserLanguages: readonly string[],
): Locale {
  const chosen = LOCALES.find(locale => locale === stored)
  if (chosen) return chosen
  for (const language of browserLanguages) {
    if (language.toLowerCase().startsWith('zh')) return 'zh-cn'
    if (language.toLowerCase().startsWith('en')) return 'en'
  }
  return 'en'
}

export const localeOfThisReader = (): Locale =>
  preferredLocale(localStorage.getItem(STORED_AS), navigator.languages)

export const rememberLocale = (locale: Locale): void => localStorage.setItem(STORED_AS, locale)

/** As HTML and screen readers name it. */
export const languageTag = (locale: Locale): string => (locale === 'zh-cn' ? 'zh-CN' : 'en')
