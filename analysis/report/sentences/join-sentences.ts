import type { ReportLocale } from '../locale.ts'

/** English puts a space between sentences, Chinese none. */
export const joinSentences = (sentences: readonly string[], locale: ReportLocale): string =>
  sentences.join(locale === 'zh-cn' ? '' : ' ')
