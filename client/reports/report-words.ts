import type { TFunction } from 'i18next'
import type { LocalizedText } from '#survey-definitions/definition.ts'
import type { Reader } from '../i18n/reader.ts'

/** What a sentence of the report is made with: its language, numbers, and the titles of what it names. */
export interface ReportWords {
  readonly t: TFunction<'report'>
  readonly reader: Reader
  readonly construct: (id: string) => string
  readonly indicator: (id: string) => string
}

export interface ReportTitles {
  readonly constructs: Readonly<Record<string, LocalizedText>>
  readonly indicators: Readonly<Record<string, LocalizedText>>
}

export function reportWords(
  t: TFunction<'report'>,
  reader: Reader,
  titles: ReportTitles,
): ReportWords {
  return {
    t,
    reader,
    construct: id => reader.textOf(titles.constructs[id]) || id,
    indicator: id => reader.textOf(titles.indicators[id]) || id,
  }
}
