import type { LoyaltyCurvePart } from '#analysis/report/loyalty-curve-part.ts'
import { rangeOf } from './part-numbers.ts'
import type { PartWords } from './part-words.ts'

/** The form of the link, whether there is a bend, and the trap. */
export function loyaltySentences(part: LoyaltyCurvePart, words: PartWords): string[] {
  const { p, reader, name } = words
  const { share, list } = reader.formats
  const { trap, distinguishing } = part
  return [
    ...formSentences(part, words),
    ...(trap
      ? [
          p(trap.isTrap ? 'loyalty.trap' : 'loyalty.noTrap', {
            share: share(round(trap.amongSatisfied.share)),
          }),
          p('loyalty.all', { share: share(round(trap.amongAll.share)) }),
        ]
      : []),
    ...(trap?.isTrap && distinguishing.length > 0
      ? [
          p('loyalty.distinguishing', {
            attributes: list(distinguishing.slice(0, 3).map(({ attribute }) => name(attribute))),
          }),
        ]
      : []),
  ]
}

function formSentences({ curve, power }: LoyaltyCurvePart, words: PartWords): string[] {
  const { p, reader } = words
  const { index, plain } = reader.formats
  const { chosen, knot, linear, quadratic, knotVerdict } = curve
  if (chosen === 'knot' && knot) {
    const parts = { knot: plain(knot.knot), interval: rangeOf(knot.knotInterval, words, plain) }
    return [p(knot.change > 0 ? 'loyalty.knotUp' : 'loyalty.knotDown', parts)]
  }
  const isBent = chosen === 'quadratic' && quadratic
  const shape = isBent ? (quadratic.curvature > 0 ? 'convex' : 'concave') : power?.shape
  const told =
    isBent && (shape === 'convex' || shape === 'concave')
      ? p(`loyalty.${shape}`)
      : p('loyalty.linear', { gain: index(10 * linear.slope) })
  return [told, ...(knotVerdict === 'supported' ? [] : [p(`loyalty.noKnot.${knotVerdict}`)])]
}

const round = (value: number) => Math.round(100 * value) / 100
