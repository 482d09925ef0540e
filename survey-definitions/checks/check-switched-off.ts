import type { MeasurementModel } from '../definition.ts'
import { type DefinitionProblem, problem } from '../definition-problem.ts'

/** Only a path that the model has can be switched off. */
export function checkSwitchedOff({
  paths,
  switchedOff = {},
}: MeasurementModel): DefinitionProblem[] {
  return Object.entries(switchedOff).flatMap(([from, successors]) => {
    const known = Object.hasOwn(paths, from) ? (paths[from] ?? []) : []
    return successors
      .filter(to => !known.includes(to))
      .map(to => problem('switchedOffUnknown', `measurement.switchedOff.${from}`, { from, to }))
  })
}
