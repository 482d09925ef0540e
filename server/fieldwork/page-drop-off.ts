import type { LocalizedText, SurveyDefinition } from '#survey-definitions/definition.ts'
import { pagesOf } from '#survey-definitions/questions.ts'

export interface PageCounts {
  /** Who went on to the end. */
  readonly finished: number
  readonly left: readonly OnPage[]
  readonly answering: readonly OnPage[]
}

export interface OnPage {
  readonly page: string | null
  readonly count: number
}

export interface PageDropOff {
  readonly name: string
  readonly title?: LocalizedText
  readonly reached: number
  readonly left: number
  readonly answering: number
}

/**
 * Page by page, how many reached it and how many dropped out. A respondent on a page has passed those
 * before it, even where conditions hide some of them.
 */
export function pageDropOff(
  definition: SurveyDefinition,
  { finished, left, answering }: PageCounts,
): { readonly pages: PageDropOff[]; readonly elsewhere: number } {
  const pages = pagesOf(definition).map(({ page }, at) => ({
    name: page.name || `page${at + 1}`,
    title: page.title,
  }))
  const on = (all: readonly OnPage[], name: string) =>
    all.reduce((sum, { page, count }) => sum + (page === name ? count : 0), 0)
  const all = [...left, ...answering].reduce((sum, { count }) => sum + count, 0)

  let reached = finished
  const found = pages.map(({ name, title }) => ({
    name,
    ...(title !== undefined && { title }),
    left: on(left, name),
    answering: on(answering, name),
  }))
  const dropOff: PageDropOff[] = []
  for (const page of found.toReversed()) {
    reached += page.left + page.answering
    dropOff.unshift({ ...page, reached })
  }
  return { pages: dropOff, elsewhere: all - (reached - finished) }
}
