import type { LocalizedText } from './definition.ts'

/** The languages that every text we ship, and every published questionnaire, is complete in. */
export const LOCALES = ['en', 'zh-cn'] as const

export type Locale = (typeof LOCALES)[number]

/** SurveyJS keeps English under `default`; a text in no such language falls back to it. */
export function textIn(text: LocalizedText | undefined, locale: Locale): string | undefined {
  if (text === undefined || typeof text === 'string') return text
  const english = text.default ?? text.en
  return locale === 'en' ? english : (text[locale] ?? english)
}

/** The languages that a text lacks. A single string counts for every language: SurveyJS shows it so. */
export function missingLocales(text: LocalizedText): Locale[] {
  if (typeof text === 'string') return []
  return LOCALES.filter(locale => {
    const own = locale === 'en' ? (text.default ?? text.en) : text[locale]
    return own === undefined || own.trim() === ''
  })
}
