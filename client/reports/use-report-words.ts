import { useMemo } from 'react'
import { type ReportWords, reportWords } from '#analysis/report/words.ts'
import { titlesIn } from '#survey-definitions/report-titles.ts'
import { useReader } from '../i18n/use-reader.ts'
import type { WaveReport } from './wave-report.ts'

/** What a report is written with, in the language of this reader. */
export function useReportWords(titles: WaveReport['titles']): ReportWords {
  const { locale } = useReader()
  return useMemo(() => reportWords(locale, titlesIn(titles, locale)), [locale, titles])
}
