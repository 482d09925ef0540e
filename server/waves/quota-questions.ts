import type { Choice, LocalizedText, SurveyDefinition } from '#survey-definitions/definition.ts'
import { choicesIn, questionsOf } from '#survey-definitions/questions.ts'
import { rateValuesOf } from '#survey-definitions/rate-values.ts'

type PlacedQuestion = ReturnType<typeof questionsOf>[number]

/** A question that respondents can be told apart by. */
export interface QuotaQuestion {
  /** The key of its answer. */
  readonly question: string
  readonly title?: LocalizedText
  /** `choice`: one of some values. `scale`: numbers, told apart by stretches as well. */
  readonly kind: 'choice' | 'scale'
  /** Absent for numbers that are typed. */
  readonly values?: readonly QuotaValue[]
}

export interface QuotaValue {
  readonly value: string | number | boolean
  readonly title?: LocalizedText
}

/** The questions of a version that have one answer each. */
export function quotaQuestions(definition: SurveyDefinition): QuotaQuestion[] {
  return questionsOf(definition).flatMap(({ question, key }) => {
    const kind = kindOf(question)
    if (!kind) return []
    const title = question.title
    return [{ question: key, ...(title !== undefined && { title }), ...kind }]
  })
}

function kindOf(
  question: PlacedQuestion['question'],
): Pick<QuotaQuestion, 'kind' | 'values'> | undefined {
  switch (question.type) {
    case 'radiogroup':
    case 'dropdown':
    case 'buttongroup':
      return { kind: 'choice', values: choicesIn(question.choices).map(titled) }
    case 'imagepicker':
      if (question.multiSelect === true) return undefined
      return { kind: 'choice', values: choicesIn(question.choices).map(titled) }
    case 'boolean':
      return { kind: 'choice', values: [truth(question, true), truth(question, false)] }
    case 'rating':
      return ratingKind(question)
    case 'text':
      return question.inputType === 'number' ? { kind: 'scale' } : undefined
    default:
      return undefined
  }
}

function ratingKind(question: PlacedQuestion['question']): Pick<QuotaQuestion, 'kind' | 'values'> {
  const titles = new Map(choicesIn(question.rateValues).map(item => [item.value, titled(item)]))
  const values = rateValuesOf(question).map(value => titles.get(value) ?? { value })
  const isScale = values.every(({ value }) => typeof value === 'number')
  return { kind: isScale ? 'scale' : 'choice', values }
}

const titled = ({ value, text }: Choice): QuotaValue =>
  text === undefined ? { value } : { value, title: text }

function truth(question: PlacedQuestion['question'], answer: boolean): QuotaValue {
  const value = question[answer ? 'valueTrue' : 'valueFalse']
  const title = question[answer ? 'labelTrue' : 'labelFalse']
  return {
    value: typeof value === 'string' || typeof value === 'number' ? value : answer,
    ...(isText(title) && { title }),
  }
}

const isText = (label: unknown): label is LocalizedText =>
  typeof label === 'string' || (typeof label === 'object' && label !== null)
