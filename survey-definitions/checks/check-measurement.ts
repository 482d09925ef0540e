import { type Binding, bindingOf } from '../binding.ts'
import { choicesIn } from '../choices.ts'
import type { Element, MeasurementModel, SurveyDefinition } from '../definition.ts'
import { type DefinitionProblem, problem, warning } from '../definition-problem.ts'
import { activePaths } from '../path-model-input.ts'
import { itemsOf, questionsOf } from '../questions.ts'
import { checkIndicators } from './check-indicators.ts'
import { checkPaths } from './check-paths.ts'

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

/** Only a path that the model has can be switched off. */
function checkSwitchedOff({ paths, switchedOff = {} }: MeasurementModel): DefinitionProblem[] {
  return Object.entries(switchedOff).flatMap(([from, successors]) => {
    const known = Object.hasOwn(paths, from) ? (paths[from] ?? []) : []
    return successors
      .filter(to => !known.includes(to))
      .map(to => problem('switchedOffUnknown', `measurement.switchedOff.${from}`, { from, to }))
  })
}

/** An answer that can be given any number of times is no value of one respondent. */
function checkRepeated(definition: SurveyDefinition): DefinitionProblem[] {
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

/** What a question or a row says that it measures. */
interface Claim {
  readonly construct: string
  readonly path: string
  readonly name: string
  readonly recode?: Element['recode']
}

/** By questions, and by the rows and items of questions. */
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
