import {
  type Bootstrap,
  bootstrap,
  bootstrapRange,
  type PathModel,
  type Sample,
  type Uncertain,
} from '#analysis'
import { combinedLehmer } from './combined-lehmer.ts'
import type { comparisons } from './comparison.ts'
import { modelOfReference, type ReferenceModel } from './reference-model.ts'

/** `figures/bootstrap-exact.json`. */
export interface ReferenceBootstraps {
  readonly mobi: Readonly<Record<string, ReferenceBootstrap>>
}

/**
 * Tighter than the default: a consistent resample near singularity (standard errors of 18 here)
 * magnifies a hundredfold what the iteration has left.
 */
const TOLERANCE = 1e-12

/**
 * The mean of a single question: some resamples equal the estimate exactly, and the reference counts
 * those as below or not by their last bit. The interval is the same either way.
 */
const TIED = 'index.Complaints'

interface ReferenceBootstrap {
  readonly B: number
  readonly failed: number
  readonly first10Rows0based: readonly number[]
  readonly firstReplicate: Readonly<Record<string, number>>
  readonly stats: Readonly<Record<string, ReferenceStatistic>>
}

interface ReferenceStatistic {
  readonly estimate: number
  readonly mean: number
  readonly se: number
  readonly pct: readonly [number, number]
  readonly bca: readonly [number, number] | null
  readonly z0: number | null
  readonly accel: number | null
}

/** Every bootstrap of the reference against ours on the same prescribed resamples. */
export function compareBootstraps(
  model: ReferenceModel,
  reference: ReferenceBootstraps,
  sampleFor: (model: PathModel) => Sample,
  { compare }: ReturnType<typeof comparisons>,
): void {
  for (const [name, figures] of Object.entries(reference.mobi)) {
    const consistent = name.endsWith('plsc')
    const innerWeights = name.startsWith('centroid') ? 'centroid' : 'path'
    const ours = modelOfReference(model, {}, consistent)
    const sample = sampleFor(ours)
    const draws = prescribedDraws(figures.B, sample.n)
    figures.first10Rows0based.forEach((row, k) => {
      compare('bootstrap: prescribed rows', `${name} ${k}`, draws[0][k], row)
    })
    const options = {
      draws,
      innerWeights,
      consistent,
      tolerance: TOLERANCE,
      intervals: ['bca'],
    } as const
    const whole = named(bootstrap(ours, sample, options))
    const { values } = bootstrapRange(ours, sample, options, 0, 1)
    compare(
      'bootstrap: failed draws',
      name,
      bootstrap(ours, sample, options).failed,
      figures.failed,
    )
    const kind = consistent ? 'consistent bootstrap' : 'bootstrap'
    for (const [statistic, { estimate, mean, se, pct, bca, z0, accel }] of Object.entries(
      figures.stats,
    )) {
      const label = `${name} ${statistic}`
      const told = whole.get(statistic)
      compare(`${kind}: estimates`, label, told?.estimate, estimate)
      compare(`${kind}: means`, label, told?.mean, mean)
      compare(`${kind}: standard errors`, label, told?.standardError, se)
      compare(`${kind}: percentiles`, label, told?.interval[0], pct[0])
      compare(`${kind}: percentiles`, label, told?.interval[1], pct[1])
      const corrected = told?.bca && 'interval' in told.bca ? told.bca : undefined
      if (bca === null || z0 === null || accel === null) continue
      if (statistic !== TIED) compare(`${kind}: bias z0`, label, corrected?.bias, z0)
      compare(`${kind}: acceleration`, label, corrected?.acceleration, accel)
      compare(`${kind}: BCa`, label, corrected?.interval[0], bca[0])
      compare(`${kind}: BCa`, label, corrected?.interval[1], bca[1])
    }
    Object.values(figures.firstReplicate).forEach(figure => {
      const nearest = values.reduce((best, value) =>
        Math.abs(value - figure) < Math.abs(best - figure) ? value : best,
      )
      compare(`${kind}: first resample`, name, nearest, figure)
    })
  }
}

function prescribedDraws(resamples: number, n: number): Int32Array[] {
  const uniform = combinedLehmer(2024, 4711)
  return Array.from({ length: resamples }, () =>
    Int32Array.from({ length: n }, () => Math.floor(uniform() * n)),
  )
}

/** Ours by the reference's names: "path.Image->Loyalty", "weight.IMAG1", "index.Value" … */
function named(result: Bootstrap): Map<string, Uncertain> {
  return new Map<string, Uncertain>([
    ...result.paths.map(entry => [`path.${entry.from}->${entry.to}`, entry] as const),
    ...result.totalEffects.map(entry => [`total.${entry.from}->${entry.to}`, entry] as const),
    ...result.rSquared.map(entry => [`R2.${entry.construct}`, entry] as const),
    ...result.indices.map(entry => [`index.${entry.construct}`, entry] as const),
    ...result.outerWeights.map(entry => [`weight.${entry.indicator}`, entry] as const),
    ...result.loadings.map(entry => [`loading.${entry.indicator}`, entry] as const),
  ])
}
