import type { Binding } from '../binding.ts'
import { choicesIn } from '../choices.ts'
import type { Element, MeasurementModel, SurveyDefinition } from '../definition.ts'
import { type DefinitionProblem, problem } from '../definition-problem.ts'
import { itemsOf, questionsOf } from '../questions.ts'

/** What a question or a row says that it measures. */
export interface Claim {
  readonly construct: string
  readonly path: string
  readonly name: string
  readonly recode?: Element['recode']
}

/** By questions, and by the rows and items of questions. */
export function claimsIn(definition: SurveyDefinition): Claim[] {
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

export function checkClaim(
  claim: Claim,
  model: MeasurementModel,
  binding: Binding,
): DefinitionProblem[] {
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
