/**
 * An answer or mean on 0–100 of its declared scale, (x − min)/(max − min)·100, the conversion that
 * makes scales of different length readable side by side. It does not make waves on different scales
 * comparable (`seriesBreaks`).
 *
 * NaN stays NaN. Throws `RangeError` for an answer off the scale or a scale without extent.
 *
 * Example: 1, 2, 3, 4, 5 on 1–5: 0, 25, 50, 75, 100.
 */
export function percentOfScale(
  answer: number,
  { min, max }: { readonly min: number; readonly max: number },
): number {
  if (!(min < max)) throw new RangeError(`invalid scale: ${min} to ${max}`)
  if (answer < min || answer > max)
    throw new RangeError(`${answer} is off the scale ${min} to ${max}`)
  return (100 * (answer - min)) / (max - min)
}
