import type { Locale } from '#survey-definitions/localized-text.ts'

/** As HTML writes it; SurveyJS writes `zh-cn`. */
export const languageTag = (locale: Locale): string => (locale === 'zh-cn' ? 'zh-CN' : locale)
