import type { Element, SurveyDefinition } from '../definition.ts'
import { type DefinitionProblem, problem } from '../definition-problem.ts'
import { questionsOf } from '../questions.ts'

/** An answer that can be given any number of times is no value of one respondent. */
export function checkRepeated(definition: SurveyDefinition): DefinitionProblem[] {
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
