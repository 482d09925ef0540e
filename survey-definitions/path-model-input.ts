import { bindingOf } from './binding.ts'
import type { ConstructDefinition, MeasurementModel, SurveyDefinition } from './definition.ts'

interface ConstructInput {
  readonly kind: ConstructDefinition['kind']
  readonly mode: 'A' | 'B'
  readonly indicators: readonly string[]
  readonly actionable?: false
}

/** The measurement model as plain data, in the shape that the analysis' `pathModel` takes. */
interface PathModelInput {
  readonly constructs: Readonly<Record<string, ConstructInput>>
  readonly paths: Readonly<Record<string, readonly string[]>>
}

/** What all national models call them. */
const EXPECTATIONS = 'expectations'

/** Undefined where the questionnaire measures no model. */
export function pathModelInput(definition: SurveyDefinition): PathModelInput | undefined {
  const model = definition.measurement
  if (model === undefined) return undefined
  const { indicators } = bindingOf(definition)
  const constructs = Object.entries(model.constructs).map(([name, { kind, mode, actionable }]) => {
    const own = indicators.filter(indicator => indicator.construct === name)
    const input: ConstructInput = {
      ...{ kind, mode: mode ?? 'A', indicators: own.map(({ id }) => id) },
      ...(!(actionable ?? name !== EXPECTATIONS) && { actionable: false }),
    }
    return [name, input] as const
  })
  return { constructs: Object.fromEntries(constructs), paths: activePaths(model) }
}

/** The paths of the published model without those that are switched off. */
export function activePaths({
  paths,
  switchedOff = {},
}: Pick<MeasurementModel, 'paths' | 'switchedOff'>): MeasurementModel['paths'] {
  const active = Object.entries(paths).map(([from, successors]) => {
    const off = Object.hasOwn(switchedOff, from) ? (switchedOff[from] ?? []) : []
    return [from, successors.filter(to => !off.includes(to))] as const
  })
  return Object.fromEntries(active)
}
