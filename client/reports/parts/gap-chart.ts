import type { GapsPart } from '#analysis/report/gaps-part.ts'
import type { IntervalChart } from '../../charts/interval-chart.ts'
import { niceRange } from '../../charts/nice-range.ts'
import { gapFormats } from './gap-sentences.ts'
import type { PartWords } from './part-words.ts'

/** Gaps around 0 with the verdict beside each. */
export function gapChart({ gaps }: GapsPart, words: PartWords): IntervalChart {
  const { p, reader, name } = words
  const { signedGap, plain } = gapFormats(reader)
  const ends = gaps.dimensions.flatMap(({ gap }) => gap.interval ?? [gap.mean])
  return {
    rows: gaps.dimensions.map(({ dimension, gap }) => {
      const [low, high] = gap.interval ?? [0, 0]
      const verdict = high < 0 ? 'falling' : low > 0 ? 'exceeding' : 'asExpected'
      return {
        label: name(dimension),
        value: gap.mean,
        interval: gap.interval,
        valueText: signedGap(gap.mean),
        note: p(`gaps.${verdict}`),
        noteStrong: verdict === 'falling',
      }
    }),
    axis: niceRange([0, ...ends], 4),
    reference: 0,
    formatTick: plain,
  }
}
