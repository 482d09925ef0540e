import type { ImportancePerformancePart } from '#analysis/report/importance-performance-part.ts'
import { axesAround, type ImportanceMapPicture } from '#analysis/report/pictures/importance-map.ts'
import type { TableContent } from '../../ui/table-content.ts'
import { rangeOf } from './part-numbers.ts'
import type { PartWords } from './part-words.ts'

/** Points that were given by how the dimension is rated. */
export function statedMap(
  { grid, scale }: ImportancePerformancePart,
  { p, reader, name }: PartWords,
  label: string,
): ImportanceMapPicture {
  const { plain } = reader.formats
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
      importance: p('gaps.mapX'),
      performance: p('gaps.mapY', { min: plain(scale.min), max: plain(scale.max) }),
    },
    fields: [
      p('gaps.field.keepUp'),
      p('gaps.field.concentrate'),
      p('gaps.field.lowPriority'),
      p('gaps.field.overkill'),
    ],
    axes: axesAround(points, plain),
  }
}

export function statedMapTable(
  { grid }: ImportancePerformancePart,
  words: PartWords,
): TableContent {
  const { p, reader, name } = words
  const { index, coefficient } = reader.formats
  return {
    caption: p('gaps.mapTitle'),
    columns: [
      { header: p('gaps.columns.dimension') },
      { header: p('gaps.columns.points'), numeric: true },
      { header: `${p('gaps.columns.points')}: ${p('columns.interval')}`, numeric: true },
      { header: p('gaps.columns.perception'), numeric: true },
      { header: `${p('gaps.columns.perception')}: ${p('columns.interval')}`, numeric: true },
      { header: p('columns.inWords') },
    ],
    rows: grid.points.map(point => ({
      key: point.item,
      cells: [
        name(point.item),
        index(point.importance),
        rangeOf(point.importanceInterval, words, index),
        coefficient(point.performance),
        rangeOf(point.performanceInterval, words, coefficient),
        p(`gaps.field.${point.field}`),
      ],
    })),
  }
}
