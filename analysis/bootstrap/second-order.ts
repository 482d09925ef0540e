import { blockOfFit, scoringOf } from '../indices/block-of-fit.ts'
import { fornellIndex } from '../indices/fornell-index.ts'
import type { Construct } from '../model/construct.ts'
import { layoutOf } from '../model/layout.ts'
import { ModelError } from '../model/model-error.ts'
import { type PathModel, pathModel } from '../model/path-model.ts'
import { momentsOf } from '../moments/moments-of.ts'
import { fitPls } from '../pls/fit-pls.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import { type PlsOptions, plsSettings } from '../pls/pls-options.ts'
import { drawWithReplacement } from '../resampling/sfc32.ts'
import { answerAt, type Column } from '../sample/column.ts'
import type { Sample } from '../sample/sample.ts'
import { selectIndicators } from '../sample/select-indicators.ts'
import { selectRows } from '../sample/select-rows.ts'
import { type BootstrapDraws, DRAWN, FAILED } from './bootstrap-draws.ts'
import { type BootstrapOptions, bootstrapSettings } from './bootstrap-options.ts'
import { resampler } from './resampler.ts'

/** A model in which some constructs are made of other constructs. */
export interface SecondOrderModel {
  /** The constructs that have indicators, components included. */
  readonly constructs: Readonly<Record<string, Construct>>
  /** Second-order construct → the constructs that it is made of. */
  readonly secondOrder: Readonly<
    Record<string, { readonly components: readonly string[]; readonly mode?: 'A' | 'B' }>
  >
  /** Among second-order constructs and those that are no components. */
  readonly paths: Readonly<Record<string, readonly string[]>>
}

/** The two stages of an estimate; the second is an ordinary model on an ordinary sample. */
export interface SecondOrderFit {
  readonly method: 'disjoint two-stage'
  readonly first: PlsFit
  readonly model: PathModel
  readonly sample: Sample
  readonly fit: PlsFit
}

/**
 * Disjoint two-stage estimate of second-order constructs (Becker, Klein & Wetzels 2012; Sarstedt et
 * al. 2019): first the components stand in their second-order construct's place, each with its
 * arrows; then the components' scores are its indicators, while the other constructs keep their own.
 * The scores are on 0–100, so the second-order construct has an index like any other.
 *
 * Throws `ModelError` for a model that cannot be estimated in either stage, `RangeError` for unknown
 * components and for a component of which a weight is negative, so that it has no scores.
 *
 * Example: product quality 70 and service quality 80 with equal shares make a quality of 75.
 */
export function fitSecondOrder(
  model: SecondOrderModel,
  sample: Sample,
  options?: PlsOptions,
): SecondOrderFit {
  const stages = stagesOf(model)
  const { first, second } = estimate(stages, sample, options)
  refuseNegative(first, stages.components)
  const fit = fitPls(stages.second, momentsOf(second), options)
  return { method: 'disjoint two-stage', first, model: stages.second, sample: second, fit }
}

/**
 * Seeded resamples from … to − 1 of both stages, for `summariseDraws` with the second stage's model.
 * A resample that fails in either stage is `FAILED`.
 */
export function secondOrderRange(
  model: SecondOrderModel,
  sample: Sample,
  options: BootstrapOptions,
  from: number,
  to: number,
): BootstrapDraws {
  const { seed, pls } = bootstrapSettings(options)
  if (seed === undefined) throw new RangeError('second-order constructs take seeded draws')
  const stages = stagesOf(model)
  const whole = fitSecondOrder(model, sample, options)
  const settings = { pls, level: 0.95, resamples: 1, intervals: [], innerResamples: 0 } as const
  const { estimate: statistics } = resampler(stages.second, whole.sample, settings)
  const values = new Float64Array((to - from) * statistics.length).fill(Number.NaN)
  const outcomes = new Uint8Array(to - from)
  const multiplicity = new Uint32Array(sample.n)
  for (let resample = from; resample < to; resample++) {
    drawWithReplacement(seed, resample, sample.n, multiplicity.fill(0))
    const rows = [...multiplicity].flatMap((count, row) => new Array<number>(count).fill(row))
    const drawn = tryStages(stages, selectRows(sample, rows), options)
    const k = resample - from
    outcomes[k] = drawn ? DRAWN : FAILED
    if (drawn) values.set(resampler(stages.second, drawn, settings).estimate, k * statistics.length)
  }
  return { from, to, n: sample.n, estimate: statistics, values, outcomes }
}

interface Stages {
  readonly components: readonly string[]
  readonly first: PathModel
  readonly second: PathModel
}

function stagesOf({ constructs, secondOrder, paths }: SecondOrderModel): Stages {
  const components = Object.values(secondOrder).flatMap(({ components }) => components)
  const unknown = components.find(name => !Object.hasOwn(constructs, name))
  if (unknown !== undefined) throw new RangeError(`no construct ${unknown} to be a component`)
  const expand = (name: string) =>
    Object.hasOwn(secondOrder, name) ? secondOrder[name].components : [name]
  const others = Object.entries(constructs).filter(([name]) => !components.includes(name))
  const higher = Object.entries(secondOrder).map(([name, { components, mode = 'A' }]) => [
    name,
    { kind: 'composite' as const, mode, indicators: components },
  ])
  return {
    components,
    first: pathModel({
      constructs,
      paths: Object.fromEntries(
        Object.entries(paths).flatMap(([from, successors]) =>
          expand(from).map(name => [name, successors.flatMap(expand)]),
        ),
      ),
    }),
    second: pathModel({ constructs: Object.fromEntries([...others, ...higher]), paths }),
  }
}

function estimate(
  { components, first: model, second }: Stages,
  sample: Sample,
  options?: PlsOptions,
) {
  const first = fitPls(model, momentsOf(sample), options)
  const names = layoutOf(second).indicators
  const kept = selectIndicators(
    sample,
    names.filter(name => !components.includes(name)),
  )
  const columns = names.map((name): Column => {
    if (components.includes(name)) return componentScores(first, sample, name)
    return kept.columns[kept.indicators.indexOf(name)]
  })
  return {
    first,
    second: {
      ...kept,
      indicators: names,
      scales: names.map(name =>
        components.includes(name)
          ? { min: 0, max: 100 }
          : kept.scales[kept.indicators.indexOf(name)],
      ),
      columns,
    },
  }
}

/**
 * A component's 0–100 scores; with a negative weight, which a resample may have and an estimate may
 * not, they can leave 0–100.
 */
function componentScores(fit: PlsFit, sample: Sample, component: string): Float64Array {
  const { unstandardised, ranges, distances } = scoringOf(blockOfFit(fit, component))
  const block = selectIndicators(sample, fit.model.constructs[component].indicators)
  const own = new Float64Array(ranges.length)
  return Float64Array.from({ length: sample.n }, (_, row) => {
    let answered = 0
    block.columns.forEach((column, p) => {
      const answer = answerAt(column, block.scales[p], row)
      own[p] = Number.isNaN(answer) ? distances[p] : answer - block.scales[p].min
      if (!Number.isNaN(answer)) answered++
    })
    return answered === 0 ? Number.NaN : fornellIndex(unstandardised, own, ranges)
  })
}

function refuseNegative(fit: PlsFit, components: readonly string[]): void {
  const negative = fit.indicators.find(
    ({ construct, outerWeight }) => components.includes(construct) && outerWeight < 0,
  )
  if (negative)
    throw new RangeError(
      `${negative.construct} has no scores: the weight of ${negative.name} is negative`,
    )
}

function tryStages(stages: Stages, sample: Sample, options: BootstrapOptions) {
  try {
    const { second } = estimate(stages, sample, options)
    const { converged } = fitPls(stages.second, momentsOf(second), plsSettings(options))
    return converged ? second : undefined
  } catch (error) {
    if (error instanceof ModelError) return undefined
    throw error
  }
}
