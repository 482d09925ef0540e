import type { DeliveredValueEstimate } from '#analysis/gaps/delivered-value-estimate.ts'
import type { DeliveredValuePart } from '#analysis/report/delivered-value-part.ts'
import type { TableContent } from '../../ui/table-content.ts'
import { blockName } from './delivered-chart.ts'
import { gapFormats } from './gap-sentences.ts'
import { rangeOf } from './part-numbers.ts'
import type { PartWords } from './part-words.ts'

/** Value, cost and what is left, of the own company and of the rival. */
export function deliveredTotalTable(
  { own, rival }: DeliveredValuePart,
  words: PartWords,
): TableContent {
  const { p, reader } = words
  const { coefficient, index } = reader.formats
  const { signedGap } = gapFormats(reader)
  const rows = [
    ['value', (brand: DeliveredValueEstimate) => withInterval(brand.value, coefficient)],
    ['cost', (brand: DeliveredValueEstimate) => withInterval(brand.cost, coefficient)],
    ['delivered', (brand: DeliveredValueEstimate) => withInterval(brand.delivered, signedGap)],
    [
      'index',
      ({ index: mean, indexInterval: interval }: DeliveredValueEstimate) =>
        withInterval({ mean, interval }, index),
    ],
    [
      'ratio',
      ({ ratio: mean, ratioInterval: interval }: DeliveredValueEstimate) =>
        withInterval({ mean, interval }, coefficient),
    ],
  ] as const
  function withInterval(
    { mean, interval }: { mean: number; interval?: readonly [number, number] },
    format: (value: number) => string,
  ): string[] {
    return [format(mean), rangeOf(interval, words, format)]
  }
  return {
    caption: p('delivered.totals'),
    columns: [
      { header: p('columns.figure') },
      { header: p('delivered.columns.own'), numeric: true },
      { header: p('columns.interval'), numeric: true },
      ...(rival
        ? [
            { header: p('delivered.columns.rival'), numeric: true },
            { header: p('delivered.columns.rivalInterval'), numeric: true },
          ]
        : []),
    ],
    rows: rows.map(([key, cells]) => ({
      key,
      cells: [p(`delivered.rows.${key}`), ...cells(own), ...(rival ? cells(rival) : [])],
    })),
  }
}

export function deliveredBlockTable(
  { blocks, rival }: DeliveredValuePart,
  words: PartWords,
): TableContent {
  const { p, reader } = words
  const { coefficient, index, count } = reader.formats
  return {
    caption: p('delivered.caption'),
    columns: [
      { header: p('delivered.columns.block') },
      { header: p('delivered.columns.points'), numeric: true },
      { header: p('delivered.columns.own'), numeric: true },
      { header: p('columns.interval'), numeric: true },
      { header: p('columns.n'), numeric: true },
      ...(rival
        ? [
            { header: p('delivered.columns.rival'), numeric: true },
            { header: p('delivered.columns.rivalInterval'), numeric: true },
          ]
        : []),
    ],
    rows: blocks.map(({ block, side, points, own, rival: other }) => ({
      key: block,
      cells: [
        blockName(block, side, words),
        index(points),
        coefficient(own.mean),
        rangeOf(own.interval, words, coefficient),
        count(own.n),
        ...(rival
          ? [other ? coefficient(other.mean) : '', rangeOf(other?.interval, words, coefficient)]
          : []),
      ],
    })),
  }
}
