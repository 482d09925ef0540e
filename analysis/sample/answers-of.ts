import { answerAt } from './column.ts'
import type { Sample } from './sample.ts'

/**
 * Every indicator's answers by name, on its own scale; NaN where missing.
 *
 * Example: x on 1–10 with the bytes 6, 255: { x: [7, NaN] }.
 */
export function answersOf(sample: Sample): Record<string, Float64Array> {
  return Object.fromEntries(
    sample.indicators.map((name, i) => [
      name,
      Float64Array.from({ length: sample.n }, (_, row) =>
        answerAt(sample.columns[i], sample.scales[i], row),
      ),
    ]),
  )
}
