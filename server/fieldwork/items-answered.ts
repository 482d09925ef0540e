import type { Answers } from '#survey-definitions/answered-value.ts'
import type { Binding } from '#survey-definitions/binding.ts'
import { questionsOf } from '#survey-definitions/questions.ts'
import type { CompiledVersion } from '../surveys/compiled-version.ts'

/**
 * Items of a questionnaire that were answered, "don't know" included: those that measure something,
 * or all of them where nothing is measured.
 */
export function itemsAnswered(
  { binding, definition }: Pick<CompiledVersion, 'binding' | 'definition'>,
  answers: Answers,
): { readonly answered: number; readonly items: number } {
  const { indicators } = binding
  if (indicators.length > 0) {
    const answered = indicators.filter(indicator => isAnswered(indicator, answers)).length
    return { answered, items: indicators.length }
  }
  const keys = questionsOf(definition).map(({ key }) => key)
  return { answered: keys.filter(key => isThere(answers[key])).length, items: keys.length }
}

type Indicator = Binding['indicators'][number]

function isAnswered({ sources }: Indicator, answers: Answers): boolean {
  return sources.some(({ question, row }) => {
    const answer = answers[question]
    return isThere(row === undefined ? answer : partOf(answer, row))
  })
}

function partOf(answer: unknown, row: string): unknown {
  if (typeof answer !== 'object' || answer === null || !Object.hasOwn(answer, row)) return undefined
  return Object.entries(answer).find(([key]) => key === row)?.[1]
}

const isThere = (answer: unknown) => answer !== undefined && answer !== null && answer !== ''
