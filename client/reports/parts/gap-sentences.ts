import type { GapsPart } from '#analysis/report/gaps-part.ts'
import type { PartWords } from './part-words.ts'

/** Where service falls short most, and what the gaps come to. */
export function gapSentences({ gaps, scale }: GapsPart, { p, reader, name }: PartWords): string[] {
  const { signedGap, plain } = gapFormats(reader)
  const worst = gaps.dimensions.toSorted((a, b) => a.gap.mean - b.gap.mean)[0]
  if (!worst) return []
  const parts = {
    dimension: name(worst.dimension),
    gap: signedGap(worst.gap.mean),
    min: plain(scale.min),
    max: plain(scale.max),
  }
  const [low, high] = worst.gap.interval ?? [0, 0]
  return [
    high < 0 ? p('gaps.short', parts) : low >= 0 ? p('gaps.above', parts) : p('gaps.unclear'),
    ...(gaps.overall ? [p('gaps.overall', { gap: signedGap(gaps.overall.mean) })] : []),
    ...(gaps.weighted ? [p('gaps.weighted', { gap: signedGap(gaps.weighted.mean) })] : []),
  ]
}

/** Gaps are small: two decimals, with their sign. */
export function gapFormats({ formats }: PartWords['reader']) {
  const { coefficient, plain } = formats
  return {
    plain,
    signedGap: (value: number) => `${value > 0 ? '+' : ''}${coefficient(value)}`,
  }
}
