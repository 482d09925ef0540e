import type { GapsPart } from '#analysis/report/gaps-part.ts'
import type { TableContent } from '../../ui/table-content.ts'
import { gapFormats } from './gap-sentences.ts'
import { rangeOf } from './part-numbers.ts'
import type { PartWords } from './part-words.ts'

type Row = GapsPart['gaps']['dimensions'][number]

export function gapDimensionTable(part: GapsPart, words: PartWords): TableContent {
  const { p, reader, name } = words
  const { index, coefficient } = reader.formats
  const hasPoints = part.points.length > 0
  return {
    caption: p('gaps.dimensionsCaption'),
    columns: [
      { header: p('gaps.columns.dimension') },
      ...gapColumns(words),
      ...(hasPoints ? [{ header: p('gaps.columns.points'), numeric: true }] : []),
      { header: p('gaps.columns.reliability'), numeric: true },
    ],
    rows: part.gaps.dimensions.map(own => {
      const points = part.points.find(({ dimension }) => dimension === own.dimension)
      const reliability = part.reliability.find(({ dimension }) => dimension === own.dimension)
      return {
        key: own.dimension,
        cells: [
          name(own.dimension),
          ...gapCells(own, words),
          ...(hasPoints ? [points ? index(points.points.mean) : ''] : []),
          reliability ? coefficient(reliability.difference) : '',
        ],
      }
    }),
  }
}

export function gapItemTable({ gaps }: GapsPart, words: PartWords): TableContent {
  const { p, name } = words
  return {
    caption: p('gaps.itemsCaption'),
    columns: [
      { header: p('gaps.columns.item') },
      { header: p('gaps.columns.dimension') },
      ...gapColumns(words),
    ],
    rows: gaps.items.map(own => ({
      key: `${own.dimension} ${own.item}`,
      cells: [name(own.item), name(own.dimension), ...gapCells(own, words)],
    })),
  }
}

function gapColumns({ p }: PartWords) {
  return [
    { header: p('gaps.columns.expectation'), numeric: true },
    { header: p('gaps.columns.perception'), numeric: true },
    { header: p('gaps.columns.gap'), numeric: true },
    { header: p('columns.interval'), numeric: true },
    { header: p('columns.n'), numeric: true },
  ]
}

function gapCells({ expectation, perception, gap }: Row, words: PartWords): string[] {
  const { reader } = words
  const { signedGap } = gapFormats(reader)
  const { coefficient, count } = reader.formats
  return [
    coefficient(expectation),
    coefficient(perception),
    signedGap(gap.mean),
    rangeOf(gap.interval, words, signedGap),
    count(gap.n),
  ]
}
