import { checkModel, type ModelProblem } from '#analysis'
import { type Binding, type BoundIndicator, bindingOf, itemsOf } from '../binding.ts'
import type { Element, MeasurementModel, SurveyDefinition } from '../definition.ts'
import { type DefinitionProblem, problem, warning } from '../definition-problem.ts'
import { pathModelInput } from '../path-model-input.ts'
import { choicesIn, questionsOf } from '../questions.ts'
import { NAME } from './check-names.ts'

/** Does every construct have its questions, every bound question its construct, and the model sense? */
export function checkMeasurement(definition: SurveyDefinition): DefinitionProblem[] {
  const model = definition.measurement
  const binding = bindingOf(definition)
  const claims = claimsIn(definition)
  if (model === undefined) return claims.slice(0, 1).map(({ path }) => problem('noModel', path))
  return [
    ...claims.flatMap(claim => checkClaim(claim, model, binding)),
    ...repeatedClaims(definition),
    ...binding.indicators.flatMap(checkIndicator),
    ...checkScales(model, binding),
    ...checkPaths(definition),
    ...checkFocus(model),
  ]
}

/** What a question or a row says that it measures. */
interface Claim {
  readonly construct: string
  readonly path: string
  readonly name: string
  readonly recode?: Element['recode']
}

function claimsIn(definition: SurveyDefinition): Claim[] {
  return questionsOf(definition).flatMap(({ question, path }) => {
    const { construct, recode, name } = question
    const rows = [...choicesIn(question.rows), ...itemsOf(question)].flatMap(row => {
      if (row.construct === undefined) return []
      const rowName = String('value' in row ? row.value : row.name)
      return [{ construct: row.construct, recode: row.recode, path, name: `${name}.${rowName}` }]
    })
    return construct === undefined ? rows : [{ construct, recode, path, name }, ...rows]
  })
}

function checkClaim(claim: Claim, model: MeasurementModel, binding: Binding): DefinitionProblem[] {
  const { construct, path, name, recode } = claim
  if (!Object.hasOwn(model.constructs, construct)) {
    return [problem('unknownConstruct', path, { construct, question: name })]
  }
  if (recode && recode.from[0] === recode.from[1]) {
    return [problem('badRecode', path, { question: name })]
  }
  const bound = binding.indicators.some(({ sources }) =>
    sources.some(source => source.path === path || source.path.startsWith(`${path}.`)),
  )
  return bound ? [] : [problem('unmeasurable', path, { question: name })]
}

/** An answer that can be given any number of times is no value of one respondent. */
function repeatedClaims(definition: SurveyDefinition): DefinitionProblem[] {
  return questionsOf(definition).flatMap(({ question, path }) =>
    innerQuestions(question)
      .filter(inner => inner.construct !== undefined)
      .map(({ name }) => problem('measuredInRepeated', path, { question: name })),
  )
}

function innerQuestions(question: Element): { name: string; construct?: unknown }[] {
  const columns = (question.columns ?? []).flatMap(column =>
    typeof column === 'object' && 'name' in column
      ? [{ ...column, name: String(column.name) }]
      : [],
  )
  return [...columns, ...(question.templateElements ?? [])]
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

function checkPaths(definition: SurveyDefinition): DefinitionProblem[] {
  const model = pathModelInput(definition)
  return model ? checkModel(model).flatMap(modelProblem) : []
}

const PATHS = 'measurement.paths'
const CONSTRUCTS = 'measurement.constructs'

/** Faults of the data need not be told apart here: a definition has none. */
function modelProblem(found: ModelProblem): DefinitionProblem[] {
  switch (found.code) {
    case 'no-constructs':
      return [problem('noModel', CONSTRUCTS)]
    case 'empty-block':
      return [problem('unboundConstruct', CONSTRUCTS, { construct: found.construct })]
    case 'unknown-construct':
      return [problem('pathToUnknown', PATHS, { construct: found.construct })]
    case 'repeated-path':
      return [problem('repeatedPath', PATHS, { from: found.from, to: found.to })]
    case 'cycle':
      return [
        problem('cycle', PATHS, {
          constructs: [...found.constructs, found.constructs[0]].join(' → '),
        }),
      ]
    case 'isolated-construct':
      return [problem('isolatedConstruct', CONSTRUCTS, { construct: found.construct })]
    case 'common-factor-in-mode-b':
      return [problem('commonFactorInModeB', CONSTRUCTS, { construct: found.construct })]
    default:
      return []
  }
}

function checkFocus({ focus, constructs, paths }: MeasurementModel): DefinitionProblem[] {
  if (!Object.hasOwn(constructs, focus)) {
    return [problem('unknownFocus', 'measurement.focus', { construct: focus })]
  }
  const driven = Object.values(paths).some(successors => successors.includes(focus))
  return driven ? [] : [warning('focusWithoutDrivers', 'measurement.focus', { construct: focus })]
}
