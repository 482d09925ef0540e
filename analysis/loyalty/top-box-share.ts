import { type ShareEstimate, type ShareOptions, shareEstimate } from '../math/share-estimate.ts'

/**
 * Customer satisfaction score (CSAT): weighted share of answers in the top boxes of the scale, from
 * `from` on, with Wilson's interval (1927) on the effective n. On a scale of 1–5 the top two boxes
 * are from 4 on. NaN is missing.
 *
 * Undefined where nobody answered.
 *
 * Example: 82 of 100 answers 4 or 5: .82 [.7333, .8830].
 */
export function topBoxShare(
  answers: ArrayLike<number>,
  from: number,
  options: ShareOptions = {},
): ShareEstimate | undefined {
  const inTop = Float64Array.from(answers, answer =>
    Number.isNaN(answer) ? Number.NaN : Number(answer >= from),
  )
  return shareEstimate(inTop, options)
}
