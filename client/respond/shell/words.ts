import { createContext, use, useEffect, useState } from 'react'
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

/** The language of the page, and how to change it. */
export function useLanguage(
  first: Locale,
  prepare: (locale: Locale) => Promise<unknown>,
): readonly [Locale, (locale: Locale) => void] {
  const [locale, setLocale] = useState(first)
  useEffect(() => {
    document.documentElement.lang = languageTag(locale)
  }, [locale])
  const choose = (next: Locale) => {
    // SurveyJS's own words first, so that the page is never in two languages. They may be long in
    // coming, or not come at all, and nearly all words are ours.
    void Promise.race([prepare(next), patience()])
      .catch(() => {})
      .then(() => {
        setLocale(next)
        window.history.replaceState(null, '', `?lang=${next}`)
      })
  }
  return [locale, choose]
}

function patience(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 1_000))
}

/** As HTML writes it; SurveyJS writes `zh-cn`. */
export const languageTag = (locale: Locale): string => (locale === 'zh-cn' ? 'zh-CN' : locale)
