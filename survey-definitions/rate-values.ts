import type { Element } from './definition.ts'
import { numberOf } from './number-of.ts'
import { choicesIn } from './questions.ts'

/** SurveyJS generates no more (`settings.ratingMaximumRateValueCount`). */
const MAX_GENERATED = 20

/** The answers that a `rating` offers, in order, as SurveyJS generates them where none are listed. */
export function rateValuesOf(question: Element): (string | number | boolean)[] {
  const listed = choicesIn(question.rateValues).map(choice => choice.value)
  const values = listed.length > 0 && question.autoGenerate !== true ? listed : generated(question)
  return question.rateType === 'smileys' ? values.slice(0, 10) : values
}

function generated(question: Element): number[] {
  const step = question.rateStep ?? 1
  const count = numberOf(question.rateCount)
  const spanned = count === undefined ? undefined : step * (count - 1)
  const min =
    question.rateMin ??
    (question.rateMax !== undefined && spanned !== undefined ? question.rateMax - spanned : 1)
  const max = question.rateMax ?? (spanned === undefined ? 5 : min + spanned)
  const digits = decimals(step)
  const values: number[] = []
  for (let value = min; value <= max && values.length < MAX_GENERATED; ) {
    values.push(value)
    value = Number((value + step).toFixed(Math.max(digits, decimals(min))))
  }
  return values
}

function decimals(number: number): number {
  return String(number).split('.')[1]?.length ?? 0
}
