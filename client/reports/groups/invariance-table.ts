import type { TableContent } from '../../ui/table-content.ts'
import type { PairOfGroups } from './group-runs.ts'
import type { GroupWords } from './group-words.ts'

/** MICOM: whether the groups put each construct together alike, and have equal means and variances. */
export function invarianceTable(
  { groups, invariance }: PairOfGroups,
  titled: (label: string) => string,
  words: GroupWords,
): TableContent {
  const { g, t, reader } = words
  const { statistic, probability } = reader.formats
  const [first, second] = groups.map(titled)
  const step = ({ value, p }: { readonly value: number; readonly p: number }) =>
    g('valueWithP', { value: statistic(value), p: probability(p) })
  return {
    caption: g('invarianceCaption', { first, second }),
    columns: [
      { header: t('measurement.columns.construct') },
      { header: g('columns.composition'), numeric: true },
      { header: g('columns.threshold'), numeric: true },
      { header: g('columns.mean'), numeric: true },
      { header: g('columns.variance'), numeric: true },
      { header: g('columns.invariance') },
    ],
    rows: invariance.map(({ construct, composition, mean, variance, verdict }) => ({
      key: construct,
      cells: [
        words.construct(construct),
        statistic(composition.value),
        statistic(composition.threshold),
        step(mean),
        step(variance),
        g(`invariance.${verdict}`),
      ],
    })),
  }
}
