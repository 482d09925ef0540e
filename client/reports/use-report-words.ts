import { useMemo } from 'react'
import { type ReportTitles, type ReportWords, reportWords } from '#analysis/report/words.ts'
import type { LocalizedText } from '#survey-definitions/definition.ts'
import { type Locale, textIn } from '#survey-definitions/localized-text.ts'
import { useReader } from '../i18n/use-reader.ts'
import type { WaveReport } from './wave-report.ts'

/** What a report is written with, in the language of this reader. */
export function useReportWords(titles: WaveReport['titles']): ReportWords {
  const { locale } = useReader()
  return useMemo(() => reportWords(locale, titlesIn(locale, titles)), [locale, titles])
}

/** The questionnaire's titles in one language. */
export function titlesIn(
  locale: Locale,
  { constructs, indicators, items, dimensions }: WaveReport['titles'],
): ReportTitles {
  const texts = (titles: Readonly<Record<string, LocalizedText>>) =>
    Object.fromEntries(
      Object.entries(titles).map(([id, title]) => [id, textIn(title, locale) ?? '']),
    )
  return {
    constructs: texts(constructs),
    indicators: texts(indicators),
    items: texts(items),
    dimensions: texts(dimensions),
  }
}
