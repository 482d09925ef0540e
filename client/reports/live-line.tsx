import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { joinSentences } from '#analysis/report/sentences/join-sentences.ts'
import { queries } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import classes from './live-line.module.css'

interface Props {
  /** What the document says of its intervals. */
  readonly freshness: readonly string[]
  readonly updatedAt: number
  /** The job that computes newer intervals, while there is one. */
  readonly jobId: string | undefined
}

/** When the figures were fetched, how fresh they are, and what is still on its way. */
export function LiveLine({ freshness, updatedAt, jobId }: Props) {
  const { t } = useTranslation('reports')
  const { formats, locale } = useReader()
  const { data: job } = useQuery({
    ...queries.job(jobId ?? ''),
    enabled: jobId !== undefined,
    refetchInterval: 1_000,
  })
  const progress = job?.progress ?? 0
  const underWay =
    progress > 0
      ? t('live.computing', { share: formats.share(Math.round(progress * 100) / 100) })
      : t('live.waiting')
  return (
    <p className={classes.live}>
      {joinSentences(
        [
          t('live.updated', { time: formats.time(updatedAt) }),
          ...freshness,
          ...(jobId === undefined ? [] : [underWay]),
        ],
        locale,
      )}
    </p>
  )
}
