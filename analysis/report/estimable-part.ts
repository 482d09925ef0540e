import type { Construct } from '../model/construct.ts'
import { layoutOf } from '../model/layout.ts'
import { pathsAmong } from '../model/leads-to.ts'
import type { PathModel } from '../model/path-model.ts'
import { completeByMean } from '../moments/complete-by-mean.ts'
import type { Moments } from '../moments/moments.ts'
import { selectMoments } from '../moments/select-moments.ts'
import { emptyStandardised } from '../moments/standardised.ts'

/** The part of a model that these data can carry. */
export interface EstimablePart {
  /** Absent where no two linked constructs have an indicator that varies. */
  readonly model?: PathModel
  /** Indicators that nobody has answered, or everybody alike. */
  readonly left: readonly string[]
}

/**
 * Leaves out indicators without variance, then constructs without indicators (or, in mode B, with
 * more of them than the rows can carry), then constructs without neighbours. A live page needs
 * this: with the first answers nothing varies yet.
 *
 * Example: where everybody answers s2 alike, s1 stands for its construct alone, and `left` is s2.
 */
export function estimablePart(model: PathModel, moments: Moments): EstimablePart {
  const layout = layoutOf(model)
  const left = withoutVariance(layout.indicators, moments)
  if (moments.n < 3) return { left }
  const constructs: Record<string, Construct> = {}
  for (const [name, construct] of Object.entries(model.constructs)) {
    const indicators = construct.indicators.filter(indicator => !left.includes(indicator))
    const carried = construct.mode === 'A' || moments.n > indicators.length
    if (indicators.length > 0 && carried) constructs[name] = { ...construct, indicators }
  }
  const paths = pathsAmong(model, new Set(Object.keys(constructs)))
  const linked = new Set(Object.entries(paths).flatMap(([from, to]) => [from, ...to]))
  for (const name of Object.keys(constructs)) if (!linked.has(name)) delete constructs[name]
  if (linked.size === 0) return { left }
  return left.length === 0 && linked.size === layout.constructs.length
    ? { model, left }
    : { model: { constructs, paths }, left }
}

function withoutVariance(indicators: readonly string[], moments: Moments): string[] {
  const standardised = emptyStandardised(indicators.length)
  completeByMean(moments.n, selectMoments(moments, indicators), standardised)
  return indicators.filter((_, p) => !(standardised.deviations[p] > 0))
}
