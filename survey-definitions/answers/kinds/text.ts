import { DONT_KNOW, type Element } from '../../definition.ts'
import { numberOf } from '../../number-of.ts'
import type { AnswerChecks, SurveySettings } from '../answer-checks.ts'
import { isText, MAX_TEXT_LENGTH } from '../answer-limits.ts'
import { type Issues, issue, OK } from '../answer-problem.ts'
import { isEmpty } from '../answer-value.ts'
import { isEmail } from '../validators.ts'
import { boundIssues, boundsOf, isMultiple, numberBounds } from './bounds.ts'
import { DATE_FORMATS, type DateType, dateIssues, isDateType } from './date.ts'

/** One line of text, in each of its input types. */
export function text(question: Element, settings: SurveySettings): AnswerChecks {
  const kind = typed(question, settings)
  if (!question.dontKnow) return kind
  return {
    shape: value => (value === DONT_KNOW ? OK : kind.shape(value)),
    rules: (value, scope) => (value === DONT_KNOW ? OK : (kind.rules?.(value, scope) ?? OK)),
  }
}

function typed(question: Element, settings: SurveySettings): AnswerChecks {
  const longest = longestText(question, settings)
  const { inputType = 'text', maskType = 'none' } = question
  if (inputType === 'number' || inputType === 'range') return numberText(question)
  if (maskType === 'numeric' || maskType === 'currency') return maskedNumber(question, longest)
  if (isDateType(inputType)) return dateText(question, inputType)
  return { shape: value => formatted(value, String(inputType), longest) }
}

/** As many lines as are needed. */
export function prose(question: Element, settings: SurveySettings): AnswerChecks {
  const longest = longestText(question, settings)
  return { shape: value => isText(value, longest) }
}

/** −1 means the questionnaire's limit, 0 no limit of its own. */
function longestText(question: Element, { maxTextLength }: SurveySettings): number {
  const own = numberOf(question.maxLength) ?? -1
  return (own < 0 ? maxTextLength : own) || MAX_TEXT_LENGTH
}

function numberText(question: Element): AnswerChecks {
  const bounds = numberBounds(question)
  const step = numberOf(question.step)
  return {
    shape: value => {
      if (typeof value !== 'number' || !Number.isFinite(value)) return issue('notANumber')
      const beyond = boundIssues(value, bounds.fixed)
      if (beyond.length > 0) return beyond
      if (step === undefined || step <= 0 || isMultiple(value, step)) return OK
      return step === 1 ? issue('notAnInteger') : issue('offStep', { step })
    },
    rules: (value, { values }) =>
      bounds.now && typeof value === 'number' ? boundIssues(value, bounds.now(values)) : OK,
  }
}

/** A numeric mask stores the number, or with `saveMaskedValue` the text as typed. */
function maskedNumber(question: Element, longest: number): AnswerChecks {
  const mask = new Map(Object.entries(Object(question.maskSettings)))
  const ends = { min: numberOf(mask.get('min')), max: numberOf(mask.get('max')) }
  return {
    shape: value => {
      if (mask.get('saveMaskedValue') === true) return isText(value, longest)
      return typeof value === 'number' ? boundIssues(value, ends) : issue('notANumber')
    },
  }
}

function dateText(question: Element, inputType: DateType): AnswerChecks {
  const bounds = boundsOf(question, end => DATE_FORMATS[inputType].read(end))
  return {
    shape: value => dateIssues(value, inputType, bounds.fixed),
    rules: (value, { values }) =>
      bounds.now && !isEmpty(value) ? dateIssues(value, inputType, bounds.now(values)) : OK,
  }
}

function formatted(value: unknown, inputType: string, longest: number): Issues {
  const issues = isText(value, longest)
  if (issues.length > 0 || typeof value !== 'string') return issues
  switch (inputType) {
    case 'email':
      return isEmail(value) ? OK : issue('badEmail')
    case 'url':
      return isWebAddress(value) ? OK : issue('badUrl')
    case 'color':
      return /^#[0-9a-f]{6}$/i.test(value) ? OK : issue('badColor')
    default:
      return OK
  }
}

/** `javascript:` and its like are addresses too: an answer is shown to colleagues later. */
function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)
}
