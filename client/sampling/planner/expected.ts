import type { Expectation } from '#analysis'
import type { PlannedModel } from './planned-model.ts'

/** What a person expects of the answers, in few numbers. */
export interface Expected {
  /** Of every indicator with others beside it. */
  readonly loading: number
  /** By "from→to". */
  readonly paths: Readonly<Record<string, number>>
  /** On the 0–100 scale of the indices. */
  readonly index: number
  readonly spread: number
}

/** Effects that hardly any study exceeds together: less where many arrows lead to one construct. */
export function usualExpectation({ model }: PlannedModel): Expected {
  const arrows = arrowsOf(model)
  return {
    loading: 0.8,
    paths: Object.fromEntries(
      arrows.map(({ from, to }) => {
        const beside = arrows.filter(arrow => arrow.to === to).length
        return [`${from}→${to}`, beside === 1 ? 0.5 : beside === 2 ? 0.3 : 0.2]
      }),
    ),
    index: 70,
    spread: 20,
  }
}

export function arrowsOf({ paths }: PlannedModel['model']): { from: string; to: string }[] {
  return Object.entries(paths).flatMap(([from, successors = []]) =>
    successors.map(to => ({ from, to })),
  )
}

export function expectationOf(
  { model, scales }: PlannedModel,
  { loading, paths, index, spread }: Expected,
): Expectation {
  const loaded = Object.values(model.constructs).flatMap(({ indicators }) =>
    indicators.length > 1 ? indicators.map(name => [name, loading] as const) : [],
  )
  return {
    scale: { min: 1, max: 10 },
    scales,
    loadings: Object.fromEntries(loaded),
    paths,
    mean: index / 100,
    deviation: spread / 100,
  }
}
