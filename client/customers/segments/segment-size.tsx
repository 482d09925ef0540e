import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { SegmentFilter } from '#server/segments/segment.contract.ts'
import { api, call } from '../../api.ts'
import { useReader } from '../../i18n/use-reader.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { isComplete } from './is-complete.ts'
import classes from './segments.module.css'

const PAUSE_MS = 400

/** How many customers fit, counted anew whenever the filter has rested for a moment. */
export function SegmentSize({ filter }: { filter: SegmentFilter }) {
  const { t } = useTranslation('customers')
  const { formats } = useReader()
  const [rested] = useDebouncedValue(filter, PAUSE_MS)
  const isReady = isComplete(filter)
  const { data, error, isFetching } = useQuery({
    queryKey: ['segments', 'size', rested],
    queryFn: () => call(api.segments.size.$post({ json: { filter: rested } })),
    enabled: isReady && isComplete(rested),
    placeholderData: keepPreviousData,
  })
  if (!isReady) return <p className={classes.hint}>{t('segments.incomplete')}</p>
  if (error) return <ProblemNotice error={error} />
  const isWaiting = isFetching || rested !== filter || data === undefined
  return (
    <p className={classes.size} role="status" data-waiting={isWaiting || undefined}>
      {data === undefined
        ? t('segments.counting')
        : t('segments.size', { count: data.customers, shown: formats.count(data.customers) })}
    </p>
  )
}
