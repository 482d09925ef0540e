import type { IndexReport } from '#analysis/report/index-report.ts'
import { joinSentences } from '#analysis/report/sentences/join-sentences.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { FindingList } from '../finding-list.tsx'
import pathClasses from '../path-section.module.css'
import { groupIndexTable } from './group-index-table.ts'
import { groupPathTable } from './group-path-table.ts'
import type { GroupingChoice, GroupRun } from './group-runs.ts'
import { groupSentences } from './group-sentences.ts'
import { type GroupWords, groupTitle } from './group-words.ts'
import classes from './groups-section.module.css'
import { invarianceTable } from './invariance-table.ts'

interface Props {
  readonly run: GroupRun
  readonly choice: GroupingChoice
  readonly report: IndexReport
  readonly words: GroupWords
}

/** One comparison: what differs in a sentence, the indices side by side, the tests one click away. */
export function GroupResult({ run, choice, report, words }: Props) {
  const { g, reader } = words
  const { comparison } = run.result
  const titled = (label: string) => groupTitle(label, choice, words)
  const named = { ...words, construct: (id: string) => namedConstruct(id, words, titled) }
  return (
    <>
      <p className={classes.sentences}>
        {joinSentences(groupSentences(run, choice, report.focus, words), reader.locale)}
      </p>
      {comparison.pairs.map(pair => (
        <DataTable
          key={pair.groups.join(' ')}
          {...groupIndexTable(pair, titled, words)}
          captionShown={comparison.pairs.length > 1}
        />
      ))}
      <Disclosure summary={g('tests')}>
        {comparison.pairs.flatMap(pair =>
          [groupPathTable(pair, titled, words), invarianceTable(pair, titled, words)].map(table => (
            <DataTable key={table.caption} {...table} captionShown />
          )),
        )}
      </Disclosure>
      {comparison.findings.length > 0 && (
        <Disclosure summary={g('findings', { count: comparison.findings.length })}>
          <FindingList findings={comparison.findings} report={report} words={named} />
        </Disclosure>
      )}
      <p className={pathClasses.legend}>
        {g('method', {
          permutations: reader.formats.count(comparison.permutations),
          resamples: reader.formats.count(comparison.resamples),
          seed: String(comparison.seed),
          moment: reader.formats.moment(run.createdAt),
          engine: run.engine,
        })}
      </p>
    </>
  )
}

/** A finding names a group where others name a construct. */
function namedConstruct(id: string, words: GroupWords, titled: (label: string) => string): string {
  const construct = words.construct(id)
  return construct === id ? titled(id) : construct
}
