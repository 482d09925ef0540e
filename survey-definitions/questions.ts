import { choicesIn } from './choices.ts'
import type { Element, LocalizedText, Measures, Page, SurveyDefinition } from './definition.ts'
import { answerKindOf, questionType } from './question-types.ts'

/** A question where it stands in the document. */
export interface PlacedQuestion {
  readonly question: Element
  /** The key of its answer: `valueName` where given, else its name. */
  readonly key: string
  /** "pages[0].elements[2]", as SurveyJS' linter writes it. */
  readonly path: string
  /** The page and the panels around it, outermost first. */
  readonly containers: readonly (Page | Element)[]
}

/** Every question in document order, through pages and panels; templates of dynamic panels excluded. */
export function questionsOf(definition: SurveyDefinition): PlacedQuestion[] {
  return pagesOf(definition).flatMap(({ page, path }) => questionsWithin(page, path, [page]))
}

/** SurveyJS also takes a document without pages, with its elements at the root. */
export function pagesOf(definition: SurveyDefinition): { page: Page; path: string }[] {
  if (definition.pages === undefined) return [{ page: { ...definition, name: '' }, path: '' }]
  return definition.pages.map((page, index) => ({ page, path: `pages[${index}]` }))
}

/** The questions of one page or panel, or of a list of elements given as one. */
export function questionsWithin(
  container: Page | Element,
  path = '',
  containers: readonly (Page | Element)[] = [],
): PlacedQuestion[] {
  return (container.elements ?? []).flatMap((element, index) => {
    const own = `${path === '' ? '' : `${path}.`}elements[${index}]`
    if (questionType(element.type)?.isContainer) {
      return questionsWithin(element, own, [...containers, element])
    }
    return [{ question: element, key: answerKey(element), path: own, containers }]
  })
}

export function answerKey(question: Element): string {
  return typeof question.valueName === 'string' ? question.valueName : question.name
}

/** One value of an answer: the whole of it, or that of a row of a matrix or an item of a multiple text. */
export interface AnswerPart {
  /** Under this key inside the answer; absent for the whole. */
  readonly row?: string
  /** The question, or the item as the text question that it is. */
  readonly question: Element
  readonly measures: Measures
  readonly title: LocalizedText
  readonly isRequired: boolean
  /** Inside the question: "rows[0]"; empty for the whole. */
  readonly path: string
}

export function answerParts(question: Element): AnswerPart[] {
  switch (answerKindOf(question)) {
    case 'rows':
    case 'rowsOfChoices': {
      const isRequired = question.isAllRowRequired === true || question.eachRowRequired === true
      return choicesIn(question.rows).map((measures, index) => {
        const row = String(measures.value)
        const title = measures.text ?? row
        return { row, question, measures, title, isRequired, path: `rows[${index}]` }
      })
    }
    case 'items':
      return itemsOf(question).map((item, index) => ({
        ...{ row: item.name, question: item, measures: item, title: item.title ?? item.name },
        ...{ isRequired: item.isRequired === true, path: `items[${index}]` },
      }))
    default: {
      const { name, title = name, isRequired } = question
      return [{ question, measures: question, title, isRequired: isRequired === true, path: '' }]
    }
  }
}

/** The items of a multiple text as the text questions that they are. */
export function itemsOf(question: Element): Element[] {
  return (question.items ?? []).map(item => ({ ...item, type: 'text' }))
}
