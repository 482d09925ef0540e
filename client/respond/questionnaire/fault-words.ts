import type { Locale } from '#survey-definitions/localized-text.ts'
import type { Fault } from './question-props.ts'

/** A fault in one line, beginning with its row. */
export function faultWords({ words, row }: Fault, locale: Locale): string {
  if (!row) return words
  return locale === 'zh-cn' ? `${row.title}：${words}` : `${row.title}: ${words}`
}
