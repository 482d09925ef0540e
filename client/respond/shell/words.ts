import { createContext, use } from 'react'
import type { Locale } from '#survey-definitions/localized-text.ts'
import { type TextKey, text } from '../texts/text.ts'

/** The language that the respondent reads in. */
export const LanguageContext = createContext<Locale>('en')

/** The page's own words in that language. */
export function useWords() {
  const locale = use(LanguageContext)
  return (key: TextKey, parameters?: Readonly<Record<string, string | number>>) =>
    text(locale, key, parameters)
}
