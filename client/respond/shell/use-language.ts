import { useEffect, useState } from 'react'
import type { Locale } from '#survey-definitions/localized-text.ts'
import { languageTag } from './language-tag.ts'

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
