import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, call } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Section } from '../ui/section.tsx'
import { FLAGS, type FlaggedResponse } from './quality.ts'
import classes from './quality-page.module.css'

/** Each flagged answer with the reasons; nobody is named, and nothing that was answered is shown. */
export function FlaggedResponses({ waveId }: { waveId: string }) {
  const { t } = useTranslation('quality')
  const query = useInfiniteQuery({
    queryKey: ['waves', waveId, 'quality', 'responses'],
    queryFn: ({ pageParam }) =>
      call(
        api.waves[':waveId'].quality.responses.$get({
          param: { waveId },
          query: pageParam === '' ? {} : { after: pageParam },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: page => page.next,
  })
  return (
    <Section title={t('list.title')} intro={t('list.intro')}>
      <Loaded query={query}>
        {({ pages }) => (
          <>
            <FlaggedTable responses={pages.flatMap(({ responses }) => responses)} />
            {query.hasNextPage && (
              <Button
                variant="default"
                onClick={() => query.fetchNextPage()}
                loading={query.isFetchingNextPage}
              >
                {t('list.more')}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </Section>
  )
}

function FlaggedTable({ responses }: { responses: readonly FlaggedResponse[] }) {
  const { t } = useTranslation('quality')
  return (
    <DataTable
      caption={t('list.caption')}
      columns={[
        { header: t('list.response') },
        { header: t('list.reasons') },
        { header: t('list.consequence') },
      ]}
      rows={responses.map(response => ({
        key: response.id,
        cells: [
          <code key="id" className={classes.id}>
            {response.id.slice(0, 8)}
          </code>,
          <Reasons key="reasons" response={response} />,
          t(response.mayBeExcluded ? 'list.leftOut' : 'list.kept'),
        ],
      }))}
    />
  )
}

function Reasons({ response }: { response: FlaggedResponse }) {
  const { t } = useTranslation('quality')
  const { formats } = useReader()
  const { seconds, failedChecks, contradictions, longestRun } = response
  const details: Readonly<Record<(typeof FLAGS)[number], string | undefined>> = {
    tooFast:
      seconds === null ? undefined : t('reasons.seconds', { seconds: formats.count(seconds) }),
    failedCheck: failedChecks.length > 0 ? formats.list(failedChecks) : undefined,
    inconsistent:
      contradictions.length > 0
        ? formats.list(contradictions.map(([one, other]) => t('reasons.pair', { one, other })))
        : undefined,
    straightLine: t('reasons.run', { items: formats.count(longestRun) }),
    outlier: undefined,
    duplicate: undefined,
    trapFilled: undefined,
    unproven: undefined,
    manyFromAddress: undefined,
  }
  return (
    <ul className={classes.reasons}>
      {FLAGS.filter(flag => response.flags.includes(flag)).map(flag => (
        <li key={flag}>
          {t(`flags.${flag}`)}
          {details[flag] && <span className={classes.detail}>{details[flag]}</span>}
        </li>
      ))}
    </ul>
  )
}
