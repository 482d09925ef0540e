import type { DeliveredValuePart } from '#analysis/report/delivered-value-part.ts'
import { gapFormats } from './gap-sentences.ts'
import type { PartWords } from './part-words.ts'

/** What is delivered, and whether a rival delivers more. */
export function deliveredSentences(
  { own, rival, relative }: DeliveredValuePart,
  { p, reader }: PartWords,
): string[] {
  const { index, coefficient } = reader.formats
  const { signedGap } = gapFormats(reader)
  const parts = {
    value: coefficient(own.value.mean),
    cost: coefficient(own.cost.mean),
    delivered: signedGap(own.delivered.mean),
    index: index(own.index),
  }
  const told = own.delivered.mean >= 0 ? p('delivered.more', parts) : p('delivered.less', parts)
  if (!rival || !relative) return [told, p('delivered.noRival')]
  const { mean, interval = [0, 0] } = relative.difference
  if (interval[0] > 0) return [told, p('delivered.ahead', { difference: coefficient(mean) })]
  if (interval[1] < 0)
    return [told, p('delivered.behind', { difference: coefficient(Math.abs(mean)) })]
  return [told, p('delivered.level', { difference: signedGap(mean) })]
}
