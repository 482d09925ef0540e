import { KANO_CATEGORIES } from '#analysis/kano/kano-category.ts'
import type { KanoPart } from '#analysis/report/kano-part.ts'
import type { TableContent } from '../../ui/table-content.ts'
import { rangeOf } from './part-numbers.ts'
import type { PartWords } from './part-words.ts'

/** What each feature is, and how sure that is. */
export function kanoClassTable({ features }: KanoPart, words: PartWords): TableContent {
  const { p, reader, name } = words
  const { share, count } = reader.formats
  return {
    caption: p('kano.featuresCaption'),
    columns: [
      { header: p('kano.columns.feature') },
      { header: p('kano.columns.class') },
      { header: p('kano.columns.standing') },
      { header: p('kano.columns.probability'), numeric: true },
      { header: p('kano.columns.better'), numeric: true },
      { header: p('kano.columns.worse'), numeric: true },
      { header: p('kano.columns.suspicious'), numeric: true },
      { header: p('columns.n'), numeric: true },
    ],
    rows: features.map(feature => {
      const { verdict, modeProbability, better, worse, suspicious, n } = feature
      const { category } = verdict
      return {
        key: feature.feature,
        cells: [
          name(feature.feature),
          category ? p(`kano.class.${category}`) : '',
          p(`kano.standing.${verdict.standing}`),
          category && modeProbability ? share(round(modeProbability[category])) : p('kano.pending'),
          better ? share(round(better.value)) : '',
          worse ? share(round(worse.value)) : '',
          suspicious ? share(round(suspicious.share)) : '',
          count(n),
        ],
      }
    }),
  }
}

/** Whole per cent: the intervals say how much more would be pretended. */
function round(value: number): number {
  return Math.round(100 * value) / 100
}

/** The counts that all else is made of, with the intervals. */
export function kanoCountTable({ features }: KanoPart, words: PartWords): TableContent {
  const { p, reader, name } = words
  const { count, shareInColumn, index } = reader.formats
  const hasImportance = features.some(({ importance }) => importance)
  return {
    caption: p('kano.countsCaption'),
    columns: [
      { header: p('kano.columns.feature') },
      ...KANO_CATEGORIES.map(category => ({ header: category, numeric: true })),
      { header: p('kano.columns.better'), numeric: true },
      { header: `${p('kano.columns.better')}: ${p('columns.interval')}`, numeric: true },
      { header: p('kano.columns.worse'), numeric: true },
      { header: `${p('kano.columns.worse')}: ${p('columns.interval')}`, numeric: true },
      ...(hasImportance ? [{ header: p('kano.columns.importance'), numeric: true }] : []),
    ],
    rows: features.map(feature => ({
      key: feature.feature,
      cells: [
        name(feature.feature),
        ...KANO_CATEGORIES.map(category => count(feature.counts[category])),
        feature.better ? shareInColumn(feature.better.value) : '',
        rangeOf(feature.better?.interval, words, shareInColumn),
        feature.worse ? shareInColumn(feature.worse.value) : '',
        rangeOf(feature.worse?.interval, words, shareInColumn),
        ...(hasImportance ? [feature.importance ? index(feature.importance.mean) : ''] : []),
      ],
    })),
  }
}
