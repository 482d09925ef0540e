import type { Construct } from '../model/construct.ts'
import { layoutOf } from '../model/layout.ts'
import { type PathModel, pathModel } from '../model/path-model.ts'
import { momentsOf } from '../moments/moments-of.ts'
import { fitPls } from '../pls/fit-pls.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import type { PlsOptions } from '../pls/pls-options.ts'
import type { Sample } from '../sample/sample.ts'
import { selectIndicators } from '../sample/select-indicators.ts'
import type { SecondOrderModel } from './second-order.ts'

/** One estimate in which second-order constructs stand beside their components. */
export interface RepeatedIndicatorsFit {
  readonly method: 'repeated indicators'
  readonly model: PathModel
  readonly sample: Sample
  readonly fit: PlsFit
}

/**
 * Second-order constructs by repeated indicators (Wold 1982; Lohmöller 1989; Becker, Klein & Wetzels
 * 2012): each gets all indicators of its components once more, named "quality:q1". In mode A it leads
 * to its components, in mode B they lead to it.
 *
 * In mode B the components explain all of the second-order construct, so that arrows from elsewhere to
 * it come out near 0, whatever they are: `fitSecondOrder` (two stages) is the default for that reason,
 * and this one is for comparison with older studies. Blocks of unequal size give the larger ones more
 * say.
 *
 * Throws `RangeError` for unknown components, and `ModelError` for a model that cannot be estimated.
 *
 * Example: two components of three indicators each give their second-order construct six.
 */
export function fitRepeatedIndicators(
  { constructs, secondOrder, paths }: SecondOrderModel,
  sample: Sample,
  options?: PlsOptions,
): RepeatedIndicatorsFit {
  const higher = Object.entries(secondOrder).map(([name, { components, mode = 'A' }]) => {
    const indicators = components.flatMap(component => {
      if (!Object.hasOwn(constructs, component))
        throw new RangeError(`no construct ${component} to be a component`)
      return constructs[component].indicators.map(indicator => repeated(name, indicator))
    })
    return { name, components, mode, construct: { kind: 'composite', mode, indicators } as const }
  })
  const arrows: Record<string, string[]> = Object.fromEntries(
    Object.entries(paths).map(([from, successors]) => [from, [...successors]]),
  )
  const addArrow = (from: string, to: string) => {
    arrows[from] = [...(arrows[from] ?? []), to]
  }
  for (const { name, components, mode } of higher)
    for (const component of components)
      if (mode === 'A') addArrow(name, component)
      else addArrow(component, name)
  const all: Record<string, Construct> = {
    ...constructs,
    ...Object.fromEntries(higher.map(({ name, construct }) => [name, construct])),
  }
  const model = pathModel({ constructs: all, paths: arrows })
  const twice = withRepeated(model, Object.keys(secondOrder), sample)
  return {
    method: 'repeated indicators',
    model,
    sample: twice,
    fit: fitPls(model, momentsOf(twice), options),
  }
}

const repeated = (construct: string, indicator: string) => `${construct}:${indicator}`

function withRepeated(model: PathModel, names: readonly string[], sample: Sample): Sample {
  const indicators = layoutOf(model).indicators
  const original = (indicator: string) => {
    const name = names.find(name => indicator.startsWith(`${name}:`))
    return name === undefined ? indicator : indicator.slice(name.length + 1)
  }
  const kept = selectIndicators(sample, [...new Set(indicators.map(original))])
  const places = indicators.map(indicator => kept.indicators.indexOf(original(indicator)))
  return {
    ...kept,
    indicators,
    scales: places.map(place => kept.scales[place]),
    columns: places.map(place => kept.columns[place]),
  }
}
