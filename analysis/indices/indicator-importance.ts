import type { PlsFit } from '../pls/pls-fit.ts'
import { blockOfFit } from './block-of-fit.ts'
import { importancePerformance } from './importance-performance.ts'
import { satisfactionIndex } from './satisfaction-index.ts'

/** One point of the importance–performance map by indicators. */
export interface IndicatorImportance<Name extends string = string> {
  readonly indicator: string
  readonly construct: Name
  /** Points of the target's index per point of the indicator's own 0–100 mean. */
  readonly importance: number
  /** Mean of the indicator on its scale, from 0 to 100. */
  readonly performance: number
}

/**
 * The indicators of all constructs that lead to the target: importance ω·t* is the construct's
 * importance times the indicator's share of its index. Performance is measured between the scale's
 * ends, not the answers that happen to occur. Drivers without an index are left out.
 *
 * Example: a share of .4 of a construct with importance .5 has the importance .2.
 */
export function indicatorImportance<Name extends string>(
  fit: PlsFit<Name>,
  target: NoInfer<Name>,
): IndicatorImportance<Name>[] {
  return importancePerformance(fit, target).flatMap(({ construct, importance }) => {
    const { weights } = satisfactionIndex(fit, construct)
    return blockOfFit(fit, construct).map(({ name, mean, scale }, p) => ({
      indicator: name,
      construct,
      importance: weights[p].share * importance,
      performance: (100 * (mean - scale.min)) / (scale.max - scale.min),
    }))
  })
}
