import type { Binding, BoundIndicator } from '../binding.ts'
import type { MeasurementModel } from '../definition.ts'
import { type DefinitionProblem, problem, warning } from '../definition-problem.ts'
import { NAME } from './check-names.ts'

/** Is each indicator one thing, and do those of one construct run over the same scale? */
export function checkIndicators(model: MeasurementModel, binding: Binding): DefinitionProblem[] {
  return [
    ...binding.indicators.flatMap(checkIndicator),
    ...checkDuplicates(binding),
    ...checkScales(model, binding),
  ]
}

function checkDuplicates({ indicators }: Binding): DefinitionProblem[] {
  const ids = new Set(indicators.map(({ id }) => id))
  return indicators.flatMap(({ id, sameAs, sources }) =>
    sameAs === undefined || (sameAs !== id && ids.has(sameAs))
      ? []
      : [problem('unknownTwin', sources[0]?.path ?? '', { indicator: id, other: sameAs })],
  )
}

function checkIndicator({ id, construct, sources, reversed }: BoundIndicator): DefinitionProblem[] {
  const problems: DefinitionProblem[] = []
  const where = sources[0]?.path ?? ''
  if (!NAME.test(id)) problems.push(problem('badName', where, { name: id }))
  const [first, ...others] = sources
  for (const other of others) {
    if (!first?.named || !other.named) {
      problems.push(problem('duplicateIndicator', other.path, { indicator: id, first: where }))
    } else if (
      other.construct !== construct ||
      other.reversed !== reversed ||
      other.ends.min !== first.ends.min ||
      other.ends.max !== first.ends.max
    ) {
      problems.push(problem('mixedSources', other.path, { indicator: id, first: where }))
    }
  }
  return problems
}

/** An index weights its indicators' ranges too; that is sound but seldom meant. */
function checkScales(model: MeasurementModel, { indicators }: Binding): DefinitionProblem[] {
  return Object.keys(model.constructs).flatMap(construct => {
    const [first, ...others] = indicators.filter(indicator => indicator.construct === construct)
    const odd = others.find(
      ({ scale }) => scale.min !== first?.scale.min || scale.max !== first.scale.max,
    )
    if (first === undefined || odd === undefined) return []
    const { min, max } = first.scale
    return warning('mixedScales', odd.sources[0]?.path ?? '', {
      ...{ construct, indicator: first.id, min, max },
      ...{ other: odd.id, otherMin: odd.scale.min, otherMax: odd.scale.max },
    })
  })
}
