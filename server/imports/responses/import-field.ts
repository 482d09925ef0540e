import { bindingOf, itemsOf } from '#survey-definitions/binding.ts'
import {
  DONT_KNOW,
  type Element,
  type LocalizedText,
  type Measures,
  type SurveyDefinition,
} from '#survey-definitions/definition.ts'
import { choicesIn, questionsOf } from '#survey-definitions/questions.ts'
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
  /** Names that a column with these answers may carry elsewhere. */
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
  return questionsOf(definition).flatMap(({ question, key }) =>
    partsOf(question).flatMap(part => {
      const read = cellReaderOf(part.element)
      if (read === undefined) return []
      const id = fieldId(key, part.row)
      const scale = scaleOf(part.element)
      return {
        id,
        question: key,
        ...(part.row !== undefined && { row: part.row }),
        title: part.title,
        indicator: indicators.get(id),
        isRequired: part.isRequired,
        aliases: part.aliases,
        scale,
        dontKnow: offersDontKnow(part.element) ? DONT_KNOW : undefined,
        read,
      }
    }),
  )
}

function fieldId(question: string, row: string | undefined): string {
  return row === undefined ? question : `${question}.${row}`
}

interface Part {
  /** The question, or the item or row as if it were one. */
  readonly element: Element
  readonly row?: string
  readonly title: LocalizedText
  readonly isRequired: boolean
  readonly aliases: readonly string[]
}

function partsOf(question: Element): Part[] {
  const isRequired = question.isRequired === true
  if (question.type === 'matrix') {
    const everyRow = question.isAllRowRequired === true || question.eachRowRequired === true
    return choicesIn(question.rows).map(row => ({
      element: question,
      row: String(row.value),
      title: row.text ?? String(row.value),
      isRequired: everyRow,
      aliases: namesOf(row),
    }))
  }
  if (question.type === 'multipletext') {
    return itemsOf(question).map(item => ({
      element: { ...item, type: 'text' },
      row: item.name,
      title: item.title ?? item.name,
      isRequired: item.isRequired === true,
      aliases: namesOf(item),
    }))
  }
  return [
    {
      element: question,
      title: question.title ?? question.name,
      isRequired,
      aliases: namesOf(question),
    },
  ]
}

function namesOf({ indicator, aliases = [] }: Measures): string[] {
  return [...(indicator === undefined ? [] : [indicator]), ...aliases]
}

function offersDontKnow({ dontKnow, showDontKnowItem }: Element): boolean {
  return dontKnow === true || showDontKnowItem === true
}
