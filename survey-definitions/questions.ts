import type { Choice, Column, Element, Page, SurveyDefinition } from './definition.ts'

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
    if (element.type === 'panel') return questionsWithin(element, own, [...containers, element])
    return [{ question: element, key: answerKey(element), path: own, containers }]
  })
}

export function answerKey(question: Element): string {
  return typeof question.valueName === 'string' ? question.valueName : question.name
}

type Item = Choice | Column | string | number

/** Choices, rows and columns: bare values, "value|text" in one string, or objects. */
export function choicesIn(items: readonly Item[] | number | undefined): Choice[] {
  return typeof items === 'object' ? items.map(asChoice) : []
}

function asChoice(item: Item): Choice {
  if (typeof item === 'string') {
    const [value = '', text] = item.split('|')
    return text === undefined ? { value } : { value, text }
  }
  if (typeof item === 'number') return { value: item }
  return isChoice(item) ? item : { value: item.name, text: item.title }
}

const isChoice = (item: Choice | Column): item is Choice => item.value !== undefined
