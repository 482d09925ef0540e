import { activePaths } from '../active-paths.ts'
import { bindingOf } from '../binding.ts'
import type { MeasurementModel, SurveyDefinition } from '../definition.ts'
import { type DefinitionProblem, problem, warning } from '../definition-problem.ts'
import { checkIndicators } from './check-indicators.ts'
import { checkPaths } from './check-paths.ts'
import { checkRepeated } from './check-repeated.ts'
import { checkSwitchedOff } from './check-switched-off.ts'
import { checkClaim, claimsIn } from './claims.ts'

/** Does every construct have its questions, every bound question its construct, and the model sense? */
export function checkMeasurement(definition: SurveyDefinition): DefinitionProblem[] {
  const model = definition.measurement
  const binding = bindingOf(definition)
  const claims = claimsIn(definition)
  if (model === undefined) return claims.slice(0, 1).map(({ path }) => problem('noModel', path))
  return [
    ...claims.flatMap(claim => checkClaim(claim, model, binding)),
    ...checkRepeated(definition),
    ...checkIndicators(model, binding),
    ...checkPaths(definition),
    ...checkSwitchedOff(model),
    ...checkFocus(model),
  ]
}

function checkFocus(model: MeasurementModel): DefinitionProblem[] {
  const { focus, constructs } = model
  if (!Object.hasOwn(constructs, focus)) {
    return [problem('unknownFocus', 'measurement.focus', { construct: focus })]
  }
  const driven = Object.values(activePaths(model)).some(successors => successors.includes(focus))
  return driven ? [] : [warning('focusWithoutDrivers', 'measurement.focus', { construct: focus })]
}
