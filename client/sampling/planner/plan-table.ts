import type { PlannedSize } from '#analysis'
import type { TableContent } from '../../ui/table-content.ts'
import type { PlanWords } from './plan-words.ts'
import { weakestPower } from './weakest-power.ts'

/** A row for each number of respondents. */
export function planTable(
  sizes: readonly PlannedSize[],
  focus: string,
  { t, reader, construct }: PlanWords,
): TableContent {
  const { count, index, shareInColumn } = reader.formats
  return {
    caption: t('result.caption'),
    columns: [
      { header: t('columns.n') },
      { header: t('columns.width', { focus: construct(focus) }), numeric: true },
      { header: t('columns.change'), numeric: true },
      { header: t('columns.power'), numeric: true },
    ],
    rows: sizes.map(size => {
      const own = size.indices.find(entry => entry.construct === focus)
      return {
        key: String(size.n),
        cells: [
          count(size.n),
          own ? `±${index(own.halfWidth)}` : '–',
          own ? index(own.minimumDetectable) : '–',
          shareInColumn(weakestPower(size)),
        ],
      }
    }),
  }
}

/** The share of surveys that find each effect, by number of respondents. */
export function powerTable(
  sizes: readonly PlannedSize[],
  { t, reader, construct }: PlanWords,
): TableContent {
  const { count, shareInColumn } = reader.formats
  const shown = sizes.filter(({ n }) => [100, 200, 250, 500, 1000, 2000].includes(n))
  return {
    caption: t('result.powerTable'),
    columns: [
      { header: t('columns.arrow') },
      ...shown.map(({ n }) => ({ header: t('columns.atN', { n: count(n) }), numeric: true })),
    ],
    rows: (sizes[0]?.paths ?? []).map(({ from, to }, a) => ({
      key: `${from}→${to}`,
      cells: [
        `${construct(from)} → ${construct(to)}`,
        ...shown.map(({ paths }) => shareInColumn(paths[a]?.power ?? Number.NaN)),
      ],
    })),
  }
}
