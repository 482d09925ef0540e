import { bindingOf } from '#survey-definitions/binding.ts'
import {
  DONT_KNOW,
  type Element,
  type LocalizedText,
  type Measures,
  type SurveyDefinition,
} from '#survey-definitions/definition.ts'
import { answerParts, questionsOf } from '#survey-definitions/questions.ts'
import { type AnswerScale, scaleOf } from '#survey-definitions/scale.ts'
import { type CellReader, cellReaderOf } from './cell-reader.ts'

/** What a column can be mapped to: a question, or a row of one, that takes one cell as its answer. */
export interface ImportField {
  /** The question's key, with ".row" for a row of a matrix or an item of a multiple text. */
  readonly id: string
  readonly question: string
  readonly row?: string
  readonly title: LocalizedText
  readonly indicator?: string
  readonly isRequired: boolean
  /** Names that other tools may give a column with these answers. */
  readonly aliases: readonly string[]
  readonly scale?: AnswerScale
  /** The answer that a missing code stands for; without one the question counts as not answered. */
  readonly dontKnow?: string
  readonly read: CellReader
}

/** In the order of the questionnaire. Questions whose answer does not fit a cell are left out. */
export function importFieldsOf(definition: SurveyDefinition): ImportField[] {
  const indicators = new Map(
    bindingOf(definition).indicators.flatMap(({ id, sources }) =>
      sources.map(({ question, row }) => [fieldId(question, row), id] as const),
    ),
  )
  return questionsOf(definition).flatMap(({ question: whole, key }) =>
    answerParts(whole).flatMap(({ row, question, measures, title, isRequired }) => {
      const read = cellReaderOf(question)
      if (read === undefined) return []
      const id = fieldId(key, row)
      return {
        ...{ id, question: key, title, isRequired, read },
        ...(row !== undefined && { row }),
        indicator: indicators.get(id),
        aliases: namesOf(measures),
        scale: scaleOf(question),
        dontKnow: offersDontKnow(question) ? DONT_KNOW : undefined,
      }
    }),
  )
}

function fieldId(question: string, row: string | undefined): string {
  return row === undefined ? question : `${question}.${row}`
}

function namesOf({ indicator, aliases = [] }: Measures): string[] {
  return [...(indicator === undefined ? [] : [indicator]), ...aliases]
}

function offersDontKnow({ dontKnow, showDontKnowItem }: Element): boolean {
  return dontKnow === true || showDontKnowItem === true
}
