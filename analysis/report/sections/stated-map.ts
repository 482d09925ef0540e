import { numberCell, rangeCell } from '../cells.ts'
import type { Block, Table } from '../document.ts'
import type { ImportancePerformancePart } from '../importance-performance-part.ts'
import { axesAround, type ImportanceMapPicture } from '../pictures/importance-map.ts'
import { partLevel } from '../sentences/part-numbers.ts'
import type { ReportWords } from '../words.ts'

/** What matters to customers, by the points that they gave, and how it is rated. */
export function statedMapBlocks(part: ImportancePerformancePart, words: ReportWords): Block[] {
  const { t } = words
  const label = t('parts.gaps.map', { level: partLevel(words) })
  return [
    { kind: 'subheading', text: t('parts.gaps.mapTitle') },
    {
      kind: 'figure',
      picture: statedMap(part, label, words),
      legend: [{ text: label }],
      tables: [statedMapTable(part, words)],
    },
  ]
}

function statedMap(
  { grid, scale }: ImportancePerformancePart,
  label: string,
  { t, formats: { plain }, name }: ReportWords,
): ImportanceMapPicture {
  const points = grid.points.map(point => ({
    label: name(point.item),
    importance: { value: point.importance, interval: point.importanceInterval },
    performance: { value: point.performance, interval: point.performanceInterval },
  }))
  return {
    kind: 'importance-map',
    label,
    points,
    meanImportance: grid.axes.importance,
    meanPerformance: grid.axes.performance,
    axisNames: {
      importance: t('parts.gaps.mapX'),
      performance: t('parts.gaps.mapY', { min: plain(scale.min), max: plain(scale.max) }),
    },
    fields: [
      t('parts.gaps.field.keepUp'),
      t('parts.gaps.field.concentrate'),
      t('parts.gaps.field.lowPriority'),
      t('parts.gaps.field.overkill'),
    ],
    axes: axesAround(points, plain),
  }
}

function statedMapTable({ grid }: ImportancePerformancePart, { t, name }: ReportWords): Table {
  const interval = t('parts.columns.interval')
  const [points, perception] = [t('parts.gaps.columns.points'), t('parts.gaps.columns.perception')]
  return {
    id: 'stated-importance',
    caption: t('parts.gaps.mapTitle'),
    columns: [
      { header: t('parts.gaps.columns.dimension') },
      { header: points, numeric: true },
      { header: `${points}: ${interval}`, numeric: true },
      { header: perception, numeric: true },
      { header: `${perception}: ${interval}`, numeric: true },
      { header: t('parts.columns.inWords') },
    ],
    rows: grid.points.map(point => ({
      key: point.item,
      cells: [
        name(point.item),
        numberCell(point.importance, 'index'),
        rangeCell(point.importanceInterval, 'index'),
        numberCell(point.performance, 'coefficient'),
        rangeCell(point.performanceInterval, 'coefficient'),
        t(`parts.gaps.field.${point.field}`),
      ],
    })),
  }
}
