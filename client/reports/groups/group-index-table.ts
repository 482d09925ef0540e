import type { TableContent } from '../../ui/table-content.ts'
import type { PairOfGroups } from './group-runs.ts'
import type { GroupWords } from './group-words.ts'

/** The indices of two groups side by side, each with its permutation test. */
export function groupIndexTable(
  { groups, indices, invariance }: PairOfGroups,
  titled: (label: string) => string,
  words: GroupWords,
): TableContent {
  const { g, t, reader } = words
  const { index, signedIndex, probability } = reader.formats
  const [first, second] = groups.map(titled)
  return {
    caption: g('indicesCaption', { first, second }),
    columns: [
      { header: t('measurement.columns.construct') },
      { header: first ?? '', numeric: true },
      { header: second ?? '', numeric: true },
      { header: g('columns.difference'), numeric: true },
      { header: g('columns.p'), numeric: true },
      { header: t('measurement.columns.verdict') },
    ],
    rows: indices.map(({ construct, first: one, second: other, difference, pAdjusted }) => {
      const own = invariance.find(entry => entry.construct === construct)
      return {
        key: construct,
        cells: [
          words.construct(construct),
          index(one),
          index(other),
          signedIndex(difference),
          probability(pAdjusted),
          own?.verdict === 'none'
            ? g('verdict.notComparable')
            : g(pAdjusted < 0.05 ? 'verdict.differs' : 'verdict.alike'),
        ],
      }
    }),
  }
}
