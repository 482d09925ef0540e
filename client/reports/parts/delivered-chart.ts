import type { DeliveredValuePart } from '#analysis/report/delivered-value-part.ts'
import { axisOf } from '#analysis/report/pictures/axis.ts'
import type { IntervalsPicture } from '#analysis/report/pictures/intervals.ts'
import { rangeOf } from './part-numbers.ts'
import type { PartWords } from './part-words.ts'

/** The own ratings of all eight blocks, costs after values. */
export function deliveredChart(
  { blocks, scale }: DeliveredValuePart,
  words: PartWords,
  label: string,
): IntervalsPicture {
  const { reader } = words
  const { coefficient, plain } = reader.formats
  return {
    kind: 'intervals',
    label,
    rows: blocks.map(({ block, side, own }) => ({
      label: blockName(block, side, words),
      value: own.mean,
      interval: own.interval,
      valueText: coefficient(own.mean),
      note: rangeOf(own.interval, words, coefficient),
    })),
    axis: axisOf(
      { min: scale.min, max: scale.max, step: scale.max - scale.min > 6 ? 3 : 1 },
      plain,
    ),
  }
}

/** Costs are told to be costs. */
export function blockName(block: string, side: 'value' | 'cost', { p, name }: PartWords): string {
  return side === 'cost' ? p('delivered.cost', { block: name(block) }) : name(block)
}
