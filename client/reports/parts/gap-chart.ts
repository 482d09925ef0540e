import type { GapsPart } from '#analysis/report/gaps-part.ts'
import { axisOf, niceRange } from '#analysis/report/pictures/axis.ts'
import type { IntervalsPicture } from '#analysis/report/pictures/intervals.ts'
import { gapFormats } from './gap-sentences.ts'
import type { PartWords } from './part-words.ts'

/** Gaps around 0 with the verdict beside each. */
export function gapChart({ gaps }: GapsPart, words: PartWords, label: string): IntervalsPicture {
  const { p, reader, name } = words
  const { signedGap, plain } = gapFormats(reader)
  const ends = gaps.dimensions.flatMap(({ gap }) => gap.interval ?? [gap.mean])
  return {
    kind: 'intervals',
    label,
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
    axis: axisOf(niceRange([0, ...ends], 4), plain),
    reference: 0,
  }
}
