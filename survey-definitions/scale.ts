import { type Choice, DONT_KNOW, type Element } from './definition.ts'
import { choicesIn } from './questions.ts'

/** What numbers a question can be answered with, from its declared ends and never from the answers. */
export interface AnswerScale {
  readonly min: number
  readonly max: number
  readonly integer: boolean
  /** Answers on offer that say nothing about the construct: "don't know", "refused", worded choices. */
  readonly missing: readonly string[]
  /** Answers that stand for a number without being one (`boolean`). */
  readonly codes?: Readonly<Record<string, number>>
}

/** The scale of a question's own answer, or of the cells of a matrix; undefined where there is none. */
export function scaleOf(question: Element): AnswerScale | undefined {
  switch (question.type) {
    case 'rating':
      return ratingScale(question)
    case 'radiogroup':
    case 'dropdown':
    case 'buttongroup':
    case 'imagepicker':
      return choiceScale(choicesIn(question.choices), question)
    case 'matrix':
      return choiceScale(choicesIn(question.columns), question)
    case 'boolean':
      return booleanScale(question)
    case 'slider':
      return rangeScale(question, { min: 0, max: 100, step: 1 })
    case 'text':
      return question.inputType === 'number' || question.inputType === 'range'
        ? rangeScale(question)
        : undefined
    default:
      return undefined
  }
}

function ratingScale(question: Element): AnswerScale | undefined {
  if (question.rateValues && question.rateValues.length > 0) {
    return choiceScale(choicesIn(question.rateValues), question)
  }
  const step = question.rateStep ?? 1
  const min = question.rateMin ?? 1
  const count = numberOf(question.rateCount)
  const max = question.rateMax ?? (count === undefined ? 5 : min + step * (count - 1))
  const last = min + step * Math.floor((max - min) / step + 1e-9)
  return span(min, last, Number.isInteger(min) && Number.isInteger(step), question)
}

function choiceScale(choices: readonly Choice[], question: Element): AnswerScale | undefined {
  const values = choices.map(choice => numberOf(choice.value))
  const numbers = values.filter(value => value !== undefined)
  const worded = choices.filter((_, index) => values[index] === undefined)
  return span(
    Math.min(...numbers),
    Math.max(...numbers),
    numbers.every(Number.isInteger),
    question,
    worded.map(choice => String(choice.value)),
  )
}

function booleanScale(question: Element): AnswerScale {
  const codes = {
    [String(question.valueTrue ?? true)]: 1,
    [String(question.valueFalse ?? false)]: 0,
  }
  return { min: 0, max: 1, integer: true, missing: missingCodes(question), codes }
}

function rangeScale(
  question: Element,
  otherwise: { min?: number; max?: number; step?: number } = {},
): AnswerScale | undefined {
  const min = numberOf(question.min) ?? otherwise.min
  const max = numberOf(question.max) ?? otherwise.max
  const step = numberOf(question.step) ?? otherwise.step
  if (min === undefined || max === undefined || question.sliderType === 'range') return undefined
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
  return { min, max, integer, missing: [...new Set([...worded, ...missingCodes(question)])] }
}

function missingCodes(question: Element): string[] {
  const codes: string[] = []
  if (question.dontKnow || question.showDontKnowItem) codes.push(DONT_KNOW)
  if (question.showRefuseItem) codes.push('refused')
  if (question.showNoneItem) codes.push('none')
  if (question.showOtherItem) codes.push('other')
  return codes
}

/** SurveyJS writes some numbers as strings ("min": "0"); choice values come as either. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value !== 'string' || value.trim() === '') return undefined
  const number = Number(value)
  return Number.isFinite(number) ? number : undefined
}
