import type { WaveReport } from '../wave-report.ts'
import type { PartWords } from './part-words.ts'

/** What the parts beside the path model are derived from again, line by line. */
export function partProvenance(
  { report }: WaveReport,
  { p, reader }: PartWords,
): [string, string][] {
  if (!report) return []
  const { formats } = reader
  const { weighting, kano, importancePerformance, impactAsymmetry, loyaltyCurve } = report
  const drawn = [kano, importancePerformance, impactAsymmetry, loyaltyCurve].find(
    part => part?.resampling,
  )?.resampling
  return [
    ...(weighting
      ? [
          [
            p('method.weighting'),
            p('method.weightingValue', {
              effectiveN: formats.index(weighting.effectiveN),
              designEffect: formats.coefficient(weighting.designEffect),
            }),
          ] satisfies [string, string],
        ]
      : []),
    ...(drawn
      ? [
          [
            p('method.drawn'),
            p('method.drawnValue', {
              resamples: formats.count(drawn.resamples),
              seed: drawn.seed,
              n: formats.count(drawn.n),
            }),
          ] satisfies [string, string],
        ]
      : []),
  ]
}
