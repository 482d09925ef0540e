import type { z } from '@hono/zod-openapi'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import { choicesIn, questionsOf } from '#survey-definitions/questions.ts'
import { localizedText } from '../surveys/survey.contract.ts'
import type { Grouping } from './grouping.ts'

interface GroupingWords {
  readonly grouping: Grouping
  readonly title?: z.infer<typeof localizedText>
  readonly values: { readonly value: string; readonly text: z.infer<typeof localizedText> }[]
}

/** A grouping with the questionnaire's words for it and for its groups. */
export function groupingWords(definition: SurveyDefinition, grouping: Grouping): GroupingWords {
  if (grouping.by !== 'question') return { grouping, values: [] }
  const question = questionsOf(definition).find(({ key }) => key === grouping.question)?.question
  if (!question) return { grouping, values: [] }
  const { title = question.name, choices } = question
  return {
    grouping,
    title: localizedText.parse(title),
    values:
      question.type === 'boolean'
        ? ['true', 'false'].flatMap(value => {
            const label = localizedText.safeParse(
              question[value === 'true' ? 'labelTrue' : 'labelFalse'],
            )
            return label.success ? [{ value, text: label.data }] : []
          })
        : choicesIn(choices).map(({ value, text = String(value) }) => ({
            value: String(value),
            text: localizedText.parse(text),
          })),
  }
}
