import type { PathModel } from '../model/path-model.ts'
import type { Scale } from '../sample/scale.ts'

/** What is expected of the answers before anybody is asked. */
export interface Expectation {
  /** Answers are whole steps from min to max. */
  readonly scale: Scale
  readonly scales?: Readonly<Record<string, Scale>>
  /** Loading of an indicator on its construct. @default 0.8; 1 for a single indicator */
  readonly loadings?: Readonly<Record<string, number>>
  /** Standardised effect of each arrow, by "from→to". @default 0.3 */
  readonly paths?: Readonly<Record<string, number>>
  /** Correlation of any two constructs without predecessors. @default 0.3 */
  readonly exogenousCorrelation?: number
  /** Mean answer as a share of the scale, 0 to 1. @default 0.7 */
  readonly mean?: number
  /** Standard deviation of an answer before it is rounded, as a share of the scale. @default 0.2 */
  readonly deviation?: number
}

/** Throws `RangeError` for a name that the model does not have, and a number that cannot be. */
export function checkExpectation(model: PathModel, expectation: Expectation): void {
  const { loadings = {}, paths = {}, mean = 0.7, deviation = 0.2 } = expectation
  const { exogenousCorrelation = 0.3 } = expectation
  const indicators = Object.values(model.constructs).flatMap(block => block.indicators)
  for (const [name, loading] of Object.entries(loadings)) {
    if (!indicators.includes(name)) throw new RangeError(`loadings: no indicator ${name}`)
    if (!(Math.abs(loading) <= 1)) throw new RangeError(`invalid loading of ${name}: ${loading}`)
  }
  const arrows = Object.entries(model.paths).flatMap(([from, successors = []]) =>
    successors.map(to => `${from}→${to}`),
  )
  for (const [arrow, effect] of Object.entries(paths)) {
    if (!arrows.includes(arrow)) throw new RangeError(`paths: no arrow ${arrow}`)
    if (!(Math.abs(effect) < 1)) throw new RangeError(`invalid effect ${arrow}: ${effect}`)
  }
  if (!(mean >= 0 && mean <= 1)) throw new RangeError(`invalid mean: ${mean}`)
  if (!(deviation > 0)) throw new RangeError(`invalid deviation: ${deviation}`)
  if (!(exogenousCorrelation > -1 && exogenousCorrelation < 1))
    throw new RangeError(`invalid exogenousCorrelation: ${exogenousCorrelation}`)
}
