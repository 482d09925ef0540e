import { EmailValidator } from 'survey-core'
import { patternOf } from '#survey-definitions/answers/pattern.ts'
import type { Element, LocalizedText } from '../definition.ts'
import { numberOf } from '../number-of.ts'
import type { Scope } from './answer-checks.ts'
import { type Issues, issue, OK } from './answer-problem.ts'
import { isEmpty, isRecord } from './answer-value.ts'
import { conditionOf } from './expression.ts'
import { boundIssues } from './kinds/bounds.ts'

type Validate = (value: unknown, scope: Scope) => Issues

/** The author's own rules on a question: SurveyJS's `validators`, in their order; the first to fail speaks. */
export function validatorsOf(question: Element): Validate {
  const listed = Array.isArray(question.validators) ? question.validators.filter(isRecord) : []
  const binding = listed.filter(({ notificationType = 'error' }) => notificationType === 'error')
  const validators = binding.map(json => ({ validate: validatorOf(json), text: textOf(json) }))
  if (validators.length === 0) return () => OK
  return (value, scope) => {
    for (const { validate, text } of validators) {
      const issues = validate(value, scope)
      if (issues.length > 0)
        return text === undefined ? issues : issues.map(one => ({ ...one, text }))
    }
    return OK
  }
}

function textOf({ text }: Record<string, unknown>): LocalizedText | undefined {
  if (typeof text === 'string') return text === '' ? undefined : text
  if (!isRecord(text)) return undefined
  const words = Object.entries(text).filter(entry => typeof entry[1] === 'string')
  return Object.fromEntries(words.map(([locale, word]) => [locale, String(word)]))
}

function validatorOf(json: Record<string, unknown>): Validate {
  switch (String(json.type).replace(/validator$/, '')) {
    case 'numeric':
      return numeric(json)
    case 'text':
      return length(json)
    case 'answercount':
      return count(json)
    case 'regex':
      return regex(json)
    case 'email':
      return answered(value => (isEmail(String(value)) ? OK : issue('badEmail')))
    case 'expression':
      return rule(json)
    default:
      throw new TypeError(`unknown validator: ${json.type}`)
  }
}

function answered(validate: Validate): Validate {
  return (value, scope) => (isEmpty(value) ? OK : validate(value, scope))
}

function numeric({ minValue, maxValue }: Record<string, unknown>): Validate {
  const ends = { min: numberOf(minValue), max: numberOf(maxValue) }
  return answered(value => {
    const number = numberOf(value)
    return number === undefined ? issue('notANumber') : boundIssues(number, ends)
  })
}

function length({ minLength, maxLength, allowDigits }: Record<string, unknown>): Validate {
  const least = numberOf(minLength) ?? 0
  const most = numberOf(maxLength) ?? 0
  return answered((value, { final }) => {
    const text = String(value)
    if (allowDigits === false && /\d$/.test(text)) return issue('digitsNotAllowed')
    if (final && text.length < least) return issue('tooShort', { min: least })
    return most > 0 && text.length > most ? issue('tooLong', { max: most }) : OK
  })
}

function count({ minCount, maxCount }: Record<string, unknown>): Validate {
  const least = numberOf(minCount) ?? 0
  const most = numberOf(maxCount) || Number.POSITIVE_INFINITY
  return answered((value, { final }) => {
    if (!Array.isArray(value)) return OK
    if (final && value.length < least) return issue('tooFew', { min: least })
    return value.length > most ? issue('tooMany', { max: most }) : OK
  })
}

function regex({ regex: source, caseInsensitive, insensitive }: Record<string, unknown>): Validate {
  if (typeof source !== 'string' || source === '') return () => OK
  const matches = patternOf(source, caseInsensitive === true || insensitive === true)
  return answered(value => {
    const texts = Array.isArray(value) ? value : [value]
    return texts.every(text => matches(String(text))) ? OK : issue('badFormat')
  })
}

/** Compares answers with each other, so a draft, where some are still to come, is not held to it. */
function rule({ expression }: Record<string, unknown>): Validate {
  const holds = conditionOf(expression)
  if (holds === undefined) return () => OK
  return (_value, { values, final }) => (!final || holds(values) ? OK : issue('ruleBroken'))
}

const validator = new EmailValidator()

/** By SurveyJS's own rule, so that the page and the server agree. */
export function isEmail(text: string): boolean {
  return validator.validate(text) === null
}
