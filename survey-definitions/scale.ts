import { offeredChoices, specialValues } from './choices.ts'
import type { Element } from './definition.ts'
import { numberOf } from './number-of.ts'
import { answerKindOf } from './question-types.ts'

/** What numbers a question can be answered with, from its declared ends and never from the answers. */
export interface AnswerScale {
  readonly min: number
  readonly max: number
  readonly integer: boolean
  /** Answers on offer that say nothing about the construct: "don't know", "refused", worded choices. */
  readonly missing: readonly string[]
  /** Answers that stand for a number without being one: yes and no. */
  readonly codes?: Readonly<Record<string, number>>
}

/** The scale of a question's own answer, or of each row of a matrix; undefined where there is none. */
export function scaleOf(question: Element): AnswerScale | undefined {
  switch (answerKindOf(question)) {
    case 'choice':
    case 'rows':
      return listScale(question)
    case 'yesNo':
      return yesNoScale(question)
    case 'position':
      return rangeScale(question, { min: 0, max: 100, step: 1 })
    case 'number':
      return rangeScale(question)
    default:
      return undefined
  }
}

function listScale(question: Element): AnswerScale | undefined {
  const values = offeredChoices(question).map(({ value }) => value)
  const numbers = values.map(numberOf).filter(number => number !== undefined)
  const worded = values.filter(value => numberOf(value) === undefined).map(String)
  const integer = numbers.every(Number.isInteger)
  return span(Math.min(...numbers), Math.max(...numbers), integer, question, worded)
}

function yesNoScale(question: Element): AnswerScale {
  const codes = {
    [String(question.valueTrue ?? true)]: 1,
    [String(question.valueFalse ?? false)]: 0,
  }
  return { min: 0, max: 1, integer: true, missing: specialValues(question), codes }
}

function rangeScale(
  question: Element,
  otherwise: { min?: number; max?: number; step?: number } = {},
): AnswerScale | undefined {
  const min = numberOf(question.min) ?? otherwise.min
  const max = numberOf(question.max) ?? otherwise.max
  const step = numberOf(question.step) ?? otherwise.step
  if (min === undefined || max === undefined) return undefined
  return span(
    min,
    max,
    Number.isInteger(min) && step !== undefined && Number.isInteger(step),
    question,
  )
}

function span(
  min: number,
  max: number,
  integer: boolean,
  question: Element,
  worded: readonly string[] = [],
): AnswerScale | undefined {
  if (!(min < max) || !Number.isFinite(min) || !Number.isFinite(max)) return undefined
  return { min, max, integer, missing: [...new Set([...worded, ...specialValues(question)])] }
}
