import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, call } from '../../api.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Section } from '../../ui/section.tsx'
import { SkeletonLines } from '../../ui/skeleton-lines.tsx'
import { CustomerTable } from '../customer-table.tsx'
import customers from '../customers.module.css'
import type { Segment } from './segment.ts'

/** Those who fit the segment as it is saved, some at a time. */
export function Members({ segment: { id: segmentId, revision } }: { segment: Segment }) {
  const { t } = useTranslation('customers')
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useInfiniteQuery(
    {
      queryKey: ['segments', segmentId, revision, 'customers'],
      queryFn: ({ pageParam }) =>
        call(
          api.segments[':segmentId'].customers.$get({
            param: { segmentId },
            query: { after: pageParam, limit: '25' },
          }),
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: page => page.next ?? undefined,
    },
  )
  const members = data?.pages.flatMap(page => page.customers)
  return (
    <Section title={t('segments.members')}>
      {error && <ProblemNotice error={error} retry={() => refetch()} />}
      {!members && !error && <SkeletonLines />}
      {members?.length === 0 && <p>{t('segments.noMembers')}</p>}
      {members && members.length > 0 && (
        <CustomerTable caption={t('segments.members')} customers={members} />
      )}
      {hasNextPage && (
        <div className={customers.pages}>
          <Button variant="default" onClick={() => fetchNextPage()} loading={isFetchingNextPage}>
            {t('list.next')}
          </Button>
        </div>
      )}
    </Section>
  )
}
