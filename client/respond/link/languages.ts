import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import { LOCALES, type Locale } from '#survey-definitions/localized-text.ts'

/** What the link asks for, else what the browser prefers, else English. */
export function chosenLanguage(search: string, preferred: readonly string[]): Locale {
  const asked = new URLSearchParams(search).get('lang')
  for (const tag of asked === null ? preferred : [asked, ...preferred]) {
    const locale = localeOf(tag)
    if (locale) return locale
  }
  return 'en'
}

/** Readers of other Chinese scripts are served better by Simplified Chinese than by English. */
function localeOf(tag: string): Locale | undefined {
  const language = tag.toLowerCase().split(/[-_]/)[0]
  return language === 'zh' ? 'zh-cn' : LOCALES.find(locale => locale === language)
}

/** The languages that a questionnaire speaks; one that speaks none in particular is read in any. */
export function surveyLanguages(definition: SurveyDefinition | undefined): readonly Locale[] {
  if (!definition) return LOCALES
  const isChinese = definition.locale?.toLowerCase().startsWith('zh') ?? false
  const hasChinese = isChinese || speaksChinese(definition)
  if (!hasChinese) return ['en']
  return isChinese && !speaksEnglish(definition) ? ['zh-cn'] : LOCALES
}

const speaksChinese = (part: unknown) => hasKey(part, 'zh-cn')
const speaksEnglish = (part: unknown) => hasKey(part, 'en') || hasKey(part, 'default')

function hasKey(part: unknown, key: string): boolean {
  if (typeof part !== 'object' || part === null) return false
  return Object.hasOwn(part, key) || Object.values(part).some(inner => hasKey(inner, key))
}
