import { isScaleOffered, offeredChoices } from '#survey-definitions/choices.ts'
import type {
  Choice,
  Element,
  LocalizedText,
  SurveyDefinition,
} from '#survey-definitions/definition.ts'
import { answerKindOf } from '#survey-definitions/question-types.ts'
import { questionsOf } from '#survey-definitions/questions.ts'

/** A question that divides respondents into groups. */
export interface QuotaQuestion {
  /** The key of its answer. */
  readonly question: string
  readonly title?: LocalizedText
  /** `choice`: one of some values. `scale`: numbers, which can be grouped by ranges as well. */
  readonly kind: 'choice' | 'scale'
  /** Absent for numbers that are typed or set by a slider. */
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

function kindOf(question: Element): Pick<QuotaQuestion, 'kind' | 'values'> | undefined {
  switch (answerKindOf(question)) {
    case 'choice':
    case 'yesNo': {
      const values = offeredChoices(question).map(titled)
      const isScale =
        isScaleOffered(question) && values.every(({ value }) => typeof value === 'number')
      return { kind: isScale ? 'scale' : 'choice', values }
    }
    case 'position':
    case 'number':
      return { kind: 'scale' }
    default:
      return undefined
  }
}

const titled = ({ value, text }: Choice): QuotaValue =>
  text === undefined ? { value } : { value, title: text }
