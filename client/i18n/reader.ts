import { type Formats, formatsFor } from '#analysis/report/sentences/formats.ts'
import type { LocalizedText } from '#survey-definitions/definition.ts'
import { textIn } from '#survey-definitions/localized-text.ts'
import type { Locale } from './locale.ts'

/** Whoever reads: the language, its way of writing numbers, and texts that come in both. */
export interface Reader {
  readonly locale: Locale
  readonly formats: Formats
  readonly textOf: (text: LocalizedText | undefined) => string
}

export function readerOf(locale: Locale): Reader {
  return {
    locale,
    formats: formatsFor(locale),
    textOf: text => textIn(text, locale) ?? '',
  }
}
