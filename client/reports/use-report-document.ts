import { useMemo } from 'react'
import type { ReportDocument } from '#analysis/report/document.ts'
import { reportDocument } from '#analysis/report/report-document.ts'
import { useReader } from '../i18n/use-reader.ts'
import { useReportWords } from './use-report-words.ts'
import type { WaveReport } from './wave-report.ts'

/** The report of a wave as it is read in the language of this reader. */
export function useReportDocument(waveReport: WaveReport): ReportDocument {
  const { textOf } = useReader()
  const words = useReportWords(waveReport.titles)
  return useMemo(
    () => reportDocument({ ...waveReport, survey: textOf(waveReport.wave.surveyTitle) }, words),
    [waveReport, words, textOf],
  )
}
