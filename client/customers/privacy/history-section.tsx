import { Button, NativeSelect } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../../api.ts'
import { useReader } from '../../i18n/use-reader.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Section } from '../../ui/section.tsx'
import { SkeletonLines } from '../../ui/skeleton-lines.tsx'
import { HistoryLine } from './history-line.tsx'
import classes from './privacy.module.css'
import { type HistoryPart, privacyQueries } from './privacy-queries.ts'

const PARTS = ['changes', 'consent', 'invitations', 'responses', 'cases', 'access'] as const

/** Everything that has happened to a customer and with them, the latest first. */
export function HistorySection({ customerId }: { customerId: string }) {
  const { t } = useTranslation(['privacy', 'customers'])
  const { formats } = useReader()
  const [part, choose] = useState<HistoryPart>()
  const history = useInfiniteQuery(privacyQueries.history(customerId, part))
  const attributes = useQuery(queries.customerAttributes()).data ?? []
  const entries = history.data?.pages.flatMap(({ entries }) => entries)
  return (
    <Section title={t('history.title')} intro={t('history.intro')}>
      <NativeSelect
        className={classes.filter}
        label={t('history.show')}
        value={part ?? 'all'}
        data={[
          { value: 'all', label: t('part.all') },
          ...PARTS.map(value => ({ value, label: t(`part.${value}`) })),
        ]}
        onChange={event => choose(PARTS.find(name => name === event.currentTarget.value))}
      />
      {history.error && <ProblemNotice error={history.error} />}
      {entries === undefined && !history.error && <SkeletonLines />}
      {entries?.length === 0 && <p>{t('history.none')}</p>}
      <ol className={classes.history} aria-live="polite">
        {entries?.map((entry, at) => (
          <HistoryLine
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are added at the end and never move
            key={at}
            entry={entry}
            attributes={attributes}
            formats={formats}
          />
        ))}
      </ol>
      {history.hasNextPage && (
        <div className={classes.more}>
          <Button
            variant="default"
            onClick={() => history.fetchNextPage()}
            loading={history.isFetchingNextPage}
          >
            {t('history.more')}
          </Button>
        </div>
      )}
    </Section>
  )
}
