import type { Locale } from './locale.ts'

/** English puts a space between sentences, Chinese none. */
export const joinSentences = (sentences: readonly string[], locale: Locale): string =>
  sentences.join(locale === 'zh-cn' ? '' : ' ')
