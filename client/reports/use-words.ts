import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useReader } from '../i18n/use-reader.ts'
import type { MethodWords } from './method-words.ts'
import { type ReportTitles, reportWords } from './report-words.ts'

/** The words of a report for whoever reads it now. */
export function useWords(titles: ReportTitles): MethodWords {
  const { t } = useTranslation('report')
  const { t: m } = useTranslation('method')
  const reader = useReader()
  return useMemo(() => ({ ...reportWords(t, reader, titles), m }), [t, m, reader, titles])
}
