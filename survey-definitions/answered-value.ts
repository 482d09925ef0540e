import type { AnswerSource, Binding, BoundIndicator } from './binding.ts'
import type { Recode } from './definition.ts'
import { numberOf } from './number-of.ts'

/** What a respondent answered: by question key, as SurveyJS stores it. */
export type Answers = Readonly<Record<string, unknown>>

/** What of an indicator says how its answer is read. */
export interface Answerable extends Pick<BoundIndicator, 'scale' | 'reversed'> {
  readonly sources: readonly Pick<AnswerSource, 'question' | 'row' | 'scale' | 'recode'>[]
}

/**
 * The indicator's final value: recoded and, where reversed, flipped through the scale
 * (x' = min + max − x), so that analysis sees clean columns only. Undefined where nothing was
 * answered, "don't know" included, and for an answer that is off the declared scale.
 */
export function answeredValue(indicator: Answerable, answers: Answers): number | undefined {
  for (const source of indicator.sources) {
    const answer = numberAnswered(source, answers)
    if (answer === undefined) continue
    const value = source.recode ? recoded(answer, source.recode) : answer
    const { min, max } = indicator.scale
    return indicator.reversed ? min + max - value : value
  }
  return undefined
}

/** One row of the sample, in the order of `binding.indicators`; NaN where missing. */
export function answeredRow(binding: Binding, answers: Answers): number[] {
  return binding.indicators.map(indicator => answeredValue(indicator, answers) ?? Number.NaN)
}

function numberAnswered({ question, row, scale }: Answerable['sources'][number], answers: Answers) {
  const whole = own(answers, question)
  const answer = row === undefined ? whole : own(whole, row)
  if (typeof answer === 'object') return undefined
  const number = scale.codes ? scale.codes[String(answer)] : numberOf(answer)
  return number !== undefined && number >= scale.min && number <= scale.max ? number : undefined
}

function own(holder: unknown, key: string): unknown {
  if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key)) return undefined
  return Reflect.get(holder, key)
}

/** Linear from `from` to `to`; answers beyond an end of `from` count as that end. */
export function recoded(answer: number, { from, to }: Recode): number {
  const [start, end] = from
  const clipped = Math.min(Math.max(answer, Math.min(start, end)), Math.max(start, end))
  return to[0] + ((clipped - start) / (end - start)) * (to[1] - to[0])
}
