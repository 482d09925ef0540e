import { Button, NativeSelect } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { IndexReport } from '#analysis/report/index-report.ts'
import { api, call } from '../../api.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Section } from '../../ui/section.tsx'
import { usePermission } from '../../ui/use-permission.ts'
import type { ReportWords } from '../report-words.ts'
import { GroupProgress } from './group-progress.tsx'
import { GroupResult } from './group-result.tsx'
import { groupRunsQuery } from './group-runs.ts'
import { groupingTitle, useGroupWords } from './group-words.ts'
import classes from './groups-section.module.css'

interface Props {
  readonly waveId: string
  readonly report: IndexReport
  readonly words: ReportWords
}

/** Do groups of respondents differ, and may they be compared at all? */
export function GroupsSection({ waveId, report, words: reportWords }: Props) {
  const words = useGroupWords(reportWords)
  const { g } = words
  const mayAnalyse = usePermission('analyse')
  const client = useQueryClient()
  const { data } = useQuery(groupRunsQuery(waveId))
  const [asked, setAsked] = useState<string>()
  const [jobId, setJobId] = useState<string>()
  const compare = useMutation({
    mutationFn: (grouping: NonNullable<typeof data>['groupings'][number]['grouping']) =>
      call(
        api.waves[':waveId']['group-runs'].$post({
          param: { waveId },
          json: {
            grouping,
            innerWeights: report.options.innerWeights,
            missing: report.options.missing === 'listwise' ? 'listwise' : 'mean',
            consistent: report.options.consistent,
            includePartials: report.options.includePartials,
          },
        }),
      ),
    onSuccess: started => {
      setJobId(started.jobId)
      client.invalidateQueries({ queryKey: groupRunsQuery(waveId).queryKey })
    },
  })
  if (!data || data.groupings.length === 0) return null
  const keyOf = (grouping: unknown) => JSON.stringify(grouping)
  const newest = data.runs[0]
  const chosen =
    data.groupings.find(({ grouping }) => keyOf(grouping) === asked) ??
    data.groupings.find(
      ({ grouping }) => newest && keyOf(grouping) === keyOf(newest.result.grouping),
    ) ??
    data.groupings[0]
  const run = data.runs.find(({ result }) => keyOf(result.grouping) === keyOf(chosen?.grouping))
  if (!chosen || (!mayAnalyse && !newest)) return null
  const running = jobId ?? data.jobId
  return (
    <Section title={g('title')} intro={run ? undefined : g('intro')}>
      <div className={classes.choice} data-printed={run !== undefined || undefined}>
        <NativeSelect
          label={g('by')}
          value={keyOf(chosen.grouping)}
          onChange={({ currentTarget: { value } }) => setAsked(value)}
          data={data.groupings.map(choice => ({
            value: keyOf(choice.grouping),
            label: groupingTitle(choice, words),
          }))}
        />
        {mayAnalyse && (
          <Button
            variant="default"
            className={classes.action}
            onClick={() => compare.mutate(chosen.grouping)}
            loading={compare.isPending}
          >
            {g(run ? 'again' : 'compare')}
          </Button>
        )}
      </div>
      {compare.error && <ProblemNotice error={compare.error} />}
      {running && <GroupProgress key={running} jobId={running} waveId={waveId} words={words} />}
      {run && <GroupResult run={run} choice={chosen} report={report} words={words} />}
    </Section>
  )
}
