import {
  assess,
  bootstrap,
  discriminantValidity,
  fitCovariance,
  fitPls,
  kanoReport,
  momentsOf,
  planSampleSize,
  predictOutOfSample,
  satisfactionIndex,
} from '#analysis'
import { RAW_FEATURES } from '../analysis/kano/raw-codes.ts'
import { ecsi, simulateEcsi } from '../analysis/simulated-ecsi.ts'

const EFFECTS = Object.fromEntries(
  Object.entries(ecsi.paths).flatMap(([from, successors = []]) =>
    successors.map(to => [`${from}→${to}`, 0.2]),
  ),
)
const PLAN = { seed: 7, simulations: 20, sizes: [100] }

/** A round through the analysis, as plain data: what it gives is to be the same wherever it runs. */
export function analysisRound(): unknown {
  const sample = simulateEcsi(200, 0.02)
  const moments = momentsOf(sample)
  const fit = fitPls(ecsi, moments)
  return {
    fit,
    assessment: assess(fit),
    validity: discriminantValidity(fit),
    index: satisfactionIndex(fit, 'satisfaction'),
    bootstrap: bootstrap(ecsi, sample, { resamples: 50, seed: 7, intervals: ['bca'] }),
    prediction: predictOutOfSample(ecsi, sample, { seed: 7, repetitions: 1 }),
    covariance: fitCovariance(ecsi, moments),
    kano: kanoReport(RAW_FEATURES.map((pairs, j) => ({ feature: `feature ${j}`, pairs }))),
    plan: planSampleSize(ecsi, { scale: { min: 1, max: 10 }, paths: EFFECTS }, PLAN),
  }
}
