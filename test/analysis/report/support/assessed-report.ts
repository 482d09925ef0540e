import {
  type AssessmentDraws,
  bootstrap,
  bootstrapRange,
  comparedMethods,
  exactFitTest,
  htmtBounds,
  indexReport,
  mediation,
  momentsOf,
  predictOutOfSample,
} from '#analysis'
import type { IndexReport } from '#analysis/report/index-report.ts'
import { ecsi, simulateEcsi } from '../../simulated-ecsi.ts'

const sample = simulateEcsi(200, 0.02)
const moments = momentsOf(sample)
const options = { focus: 'satisfaction', interval: 'percentile', sparse: 'leftOut' } as const
const resampling = { resamples: 60, seed: 3 }

/** The report of the same answers before a run has drawn anything. */
export const UNDRAWN_REPORT: IndexReport = indexReport(ecsi, moments, options)

/** A report with everything that a run draws, from few resamples. */
export function drawnReport(): IndexReport {
  const draws = bootstrapRange(ecsi, sample, resampling, 0, resampling.resamples)
  const uncertain = bootstrap(ecsi, sample, resampling)
  const methods = comparedMethods(ecsi, moments, uncertain)
  const drawn: AssessmentDraws = {
    n: 200,
    htmtBounds: htmtBounds(ecsi, sample, resampling),
    exactFits: (['saturated', 'estimated'] as const).flatMap(
      of => exactFitTest(ecsi, sample, { resamples: 40, seed: 3, of }) ?? [],
    ),
    prediction: predictOutOfSample(ecsi, sample, { seed: 3, repetitions: 1 }),
    mediation: mediation(ecsi, [draws]),
    ...(methods && { methods }),
  }
  return indexReport(ecsi, moments, options, uncertain, drawn)
}
