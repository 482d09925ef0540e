import type { TableContent } from '../../ui/table-content.ts'
import type { PairOfGroups } from './group-runs.ts'
import type { GroupWords } from './group-words.ts'

/** The arrows of two groups side by side, by both tests. */
export function groupPathTable(
  { groups, paths }: PairOfGroups,
  titled: (label: string) => string,
  words: GroupWords,
): TableContent {
  const { g, t, reader } = words
  const { statistic, probability } = reader.formats
  const [first, second] = groups.map(titled)
  return {
    caption: g('pathsCaption', { first, second }),
    columns: [
      { header: t('paths.columns.path') },
      { header: first ?? '', numeric: true },
      { header: second ?? '', numeric: true },
      { header: g('columns.difference'), numeric: true },
      { header: g('columns.permutation'), numeric: true },
      { header: g('columns.multiGroup'), numeric: true },
      { header: t('measurement.columns.verdict') },
    ],
    rows: paths.map(path => ({
      key: `${path.from}→${path.to}`,
      cells: [
        `${words.construct(path.from)} → ${words.construct(path.to)}`,
        statistic(path.first),
        statistic(path.second),
        statistic(path.difference),
        probability(path.pAdjusted),
        path.multiGroup ? probability(path.multiGroup.pAdjusted) : '–',
        g(pathVerdict(path.pAdjusted, path.multiGroup?.pAdjusted)),
      ],
    })),
  }
}

/** The two tests disagree at the margin: a difference is clear where both find it. */
function pathVerdict(permutation: number, multiGroup: number | undefined) {
  const found = [permutation, multiGroup ?? permutation].filter(p => p < 0.05).length
  if (found === 2) return 'verdict.differs'
  return found === 1 ? 'verdict.disputed' : 'verdict.alike'
}
