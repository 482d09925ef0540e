import { useQuery } from '@tanstack/react-query'
import { joinSentences } from '#analysis/report/sentences/join-sentences.ts'
import type { SurveyReport } from '#analysis/report/survey-report.ts'
import { queries } from '../api.ts'
import classes from './live-line.module.css'
import type { ReportWords } from './report-words.ts'
import { liveSentences } from './sentences/live-sentences.ts'
import type { WaveReport } from './wave-report.ts'

interface Props {
  readonly waveReport: WaveReport
  readonly report: SurveyReport
  readonly updatedAt: number
  readonly words: ReportWords
}

/** How fresh the figures are, and what is still on its way. */
export function LiveLine({ waveReport: { jobId }, report, updatedAt, words }: Props) {
  const { data: job } = useQuery({
    ...queries.job(jobId ?? ''),
    enabled: jobId !== undefined,
    refetchInterval: 1_000,
  })
  const underWay = jobId === undefined ? undefined : { progress: job?.progress ?? 0 }
  return (
    <p className={classes.live}>
      {joinSentences(
        liveSentences(report.pathModel, underWay, updatedAt, words),
        words.reader.locale,
      )}
    </p>
  )
}
