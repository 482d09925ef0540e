import { blockOfFit } from '../indices/block-of-fit.ts'
import { scoresOfBlock } from '../indices/respondent-scores.ts'
import type { Construct } from '../model/construct.ts'
import { layoutOf } from '../model/layout.ts'
import { type PathModel, pathModel } from '../model/path-model.ts'
import { momentsOf } from '../moments/moments-of.ts'
import { fitPls } from '../pls/fit-pls.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import type { PlsOptions } from '../pls/pls-options.ts'
import { answerAt, type Column } from '../sample/column.ts'
import type { Sample } from '../sample/sample.ts'
import { selectIndicators } from '../sample/select-indicators.ts'

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
  const { first, second } = estimateStages(stages, sample, options)
  refuseNegative(first, stages.components)
  const fit = fitPls(stages.second, momentsOf(second), options)
  return { method: 'disjoint two-stage', first, model: stages.second, sample: second, fit }
}

/** The models of both stages. */
export interface Stages {
  readonly components: readonly string[]
  readonly first: PathModel
  readonly second: PathModel
}

export function stagesOf({ constructs, secondOrder, paths }: SecondOrderModel): Stages {
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

/** The first stage's fit, and the sample of the second. */
export function estimateStages(
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
  const { columns, scales } = selectIndicators(sample, fit.model.constructs[component].indicators)
  return scoresOfBlock(
    blockOfFit(fit, component),
    columns.map((column, p) =>
      Float64Array.from({ length: sample.n }, (_, row) => answerAt(column, scales[p], row)),
    ),
  )
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
