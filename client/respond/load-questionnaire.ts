import { useEffect, useState } from 'react'
import type { Locale } from '#survey-definitions/localized-text.ts'
import type { Questionnaire } from './questionnaire/questionnaire.tsx'

export type LoadedQuestionnaire = Promise<typeof Questionnaire>

/** Built into a file of its own, so that the page around it stands before. */
export async function loadQuestionnaire(locale: Locale): LoadedQuestionnaire {
  const [{ Questionnaire }] = await Promise.all([
    import('./questionnaire/questionnaire.tsx'),
    loadWords(locale),
  ])
  return Questionnaire
}

/** SurveyJS's own words, only for whom they are needed; English is built in. */
export async function loadWords(locale: Locale): Promise<void> {
  if (locale === 'zh-cn') await import('./questionnaire/chinese-words.ts')
}

type Loaded<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly value: Value }
  | { readonly kind: 'failed' }

/** What is on its way in a file of its own. */
export function useLoaded<Value>(promise: Promise<Value>): Loaded<Value> {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ kind: 'loading' })
  useEffect(() => {
    promise.then(
      value => setLoaded({ kind: 'loaded', value }),
      () => setLoaded({ kind: 'failed' }),
    )
  }, [promise])
  return loaded
}
