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
