import type { z } from '@hono/zod-openapi'
import { offeredChoices } from '#survey-definitions/choices.ts'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import { questionsOf } from '#survey-definitions/questions.ts'
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
  const { title = question.name } = question
  return {
    grouping,
    title: localizedText.parse(title),
    values: offeredChoices(question).flatMap(({ value, text }) => {
      // Yes and no have words of the reader's language where the author gave none.
      if (text === undefined && typeof value === 'boolean') return []
      return [{ value: String(value), text: localizedText.parse(text ?? String(value)) }]
    }),
  }
}
