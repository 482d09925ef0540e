import { Button, NativeSelect } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndexReport } from '#analysis/report/index-report.ts'
import { groupSection } from '#analysis/report/sections/groups.ts'
import { groupTitlesIn } from '#survey-definitions/report-titles.ts'
import { api, call } from '../../api.ts'
import type { Reader } from '../../i18n/reader.ts'
import { useReader } from '../../i18n/use-reader.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Section } from '../../ui/section.tsx'
import { usePermission } from '../../ui/use-permission.ts'
import { Blocks } from '../section-view.tsx'
import { useReportWords } from '../use-report-words.ts'
import type { WaveReport } from '../wave-report.ts'
import { GroupProgress } from './group-progress.tsx'
import { type GroupingChoice, groupRunsQuery } from './group-runs.ts'
import classes from './groups-section.module.css'

interface Props {
  readonly waveId: string
  readonly report: IndexReport
  readonly titles: WaveReport['titles']
}

/** Do groups of respondents differ, and may they be compared at all? */
export function GroupsSection({ waveId, report, titles }: Props) {
  const { t } = useTranslation('reports')
  const reader = useReader()
  const words = useReportWords(titles)
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
  const section = run && groupSection(run, groupTitlesIn(chosen, reader.locale), report, words)
  return (
    <Section title={words.t('groups.title')} intro={run ? undefined : t('groups.intro')}>
      <div className={classes.choice} data-printed={run !== undefined || undefined}>
        <NativeSelect
          label={t('groups.by')}
          value={keyOf(chosen.grouping)}
          onChange={({ currentTarget: { value } }) => setAsked(value)}
          data={data.groupings.map(choice => ({
            value: keyOf(choice.grouping),
            label: groupingTitle(choice, reader, t('groups.locale')),
          }))}
        />
        {mayAnalyse && (
          <Button
            variant="default"
            className={classes.action}
            onClick={() => compare.mutate(chosen.grouping)}
            loading={compare.isPending}
          >
            {t(run ? 'groups.again' : 'groups.compare')}
          </Button>
        )}
      </div>
      {compare.error && <ProblemNotice error={compare.error} />}
      {running && <GroupProgress key={running} jobId={running} waveId={waveId} />}
      {section && (
        <Blocks blocks={[{ kind: 'paragraph', sentences: section.sentences }, ...section.blocks]} />
      )}
    </Section>
  )
}

/** What a grouping is called. */
function groupingTitle(
  { grouping, title }: GroupingChoice,
  { textOf }: Reader,
  language: string,
): string {
  if (grouping.by === 'locale') return language
  return grouping.by === 'label' ? grouping.label : textOf(title) || grouping.question
}
