import { isScaleOffered, offeredChoices } from '#survey-definitions/choices.ts'
import type { Element, SurveyDefinition } from '#survey-definitions/definition.ts'
import { answerKindOf } from '#survey-definitions/question-types.ts'
import { questionsOf } from '#survey-definitions/questions.ts'

/** What divides respondents into groups. */
export type Grouping =
  | { readonly by: 'question'; readonly question: string }
  | { readonly by: 'label'; readonly label: string }
  | { readonly by: 'locale' }

/** More groups than this make more pairs than anybody reads. */
export const MAX_GROUPS = 8

/** The same grouping is the same text. */
export function groupingText(grouping: Grouping): string {
  switch (grouping.by) {
    case 'question':
      return JSON.stringify({ by: 'question', question: grouping.question })
    case 'label':
      return JSON.stringify({ by: 'label', label: grouping.label })
    case 'locale':
      return JSON.stringify({ by: 'locale' })
  }
}

/**
 * Questions of which each respondent chooses one of some answers, labels that respondents were invited
 * with (strata and quotas), and the language of answering.
 */
export function groupingsOf(definition: SurveyDefinition, labels: readonly string[]): Grouping[] {
  const questions = questionsOf(definition).filter(
    ({ question }) => question.construct === undefined && divides(question),
  )
  return [
    ...questions.map(({ key }) => ({ by: 'question' as const, question: key })),
    ...labels.map(label => ({ by: 'label' as const, label })),
    { by: 'locale' },
  ]
}

/** One of some values; of the points of a scale, no more than there can be groups. */
function divides(question: Element): boolean {
  const kind = answerKindOf(question)
  if (kind !== 'choice' && kind !== 'yesNo') return false
  const values = offeredChoices(question).length
  return values > 1 && (!isScaleOffered(question) || values <= MAX_GROUPS)
}

/** The group of one response; undefined where it has no label, no answer, or one in words. */
export function groupOf(
  grouping: Grouping,
  response: {
    readonly answers: string
    readonly labels: string | null
    readonly locale: string | null
  },
): string | undefined {
  if (grouping.by === 'locale') return response.locale ?? undefined
  if (grouping.by === 'label') {
    const labels: Readonly<Record<string, string>> = JSON.parse(response.labels ?? '{}')
    return Object.hasOwn(labels, grouping.label) ? labels[grouping.label] : undefined
  }
  const answers: Readonly<Record<string, unknown>> = JSON.parse(response.answers)
  const answer = answers[grouping.question]
  return typeof answer === 'string' || typeof answer === 'number' || typeof answer === 'boolean'
    ? String(answer)
    : undefined
}
