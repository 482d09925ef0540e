import { type PageModel, type Question, QuestionMatrixModel, type SurveyModel } from 'survey-core'
import type { AnswerProblem } from '#survey-definitions/answers/answer-problem.ts'
import { answerProblemText } from '#survey-definitions/answers/answer-problem-text.ts'
import type { Locale } from '#survey-definitions/localized-text.ts'

/** What is wrong with an answer, in the reader's language; with one row of it, where there are rows. */
export interface Fault {
  readonly words: string
  readonly row?: { readonly name: string; readonly title: string }
}

export interface QuestionProps<Kind extends Question = Question> {
  readonly question: Kind
  readonly faults: readonly Fault[]
}

/** What the validator found, in words to show beside the question. */
export function faultOf(question: Question, problem: AnswerProblem, locale: Locale): Fault {
  const words = answerProblemText(problem, locale)
  if (problem.row === undefined) return { words }
  return { words, row: { name: problem.row, title: rowTitle(question, problem.row) } }
}

function rowTitle(question: Question, row: string): string {
  const rows = question instanceof QuestionMatrixModel ? question.visibleRows : []
  return rows.find(({ name }) => name === row)?.text ?? row
}

/** A fault in one line, beginning with its row. */
export function faultWords({ words, row }: Fault, locale: Locale): string {
  if (!row) return words
  return locale === 'zh-cn' ? `${row.title}：${words}` : `${row.title}: ${words}`
}

/** The questions of a page that the respondent sees. */
export function visibleQuestions(page: PageModel): Question[] {
  return page.questions.filter(question => question.isVisible && question.isParentVisible)
}

/** The problems that can be fixed on this page. */
export function problemsOn(page: PageModel, problems: readonly AnswerProblem[]): AnswerProblem[] {
  const keys = new Set(visibleQuestions(page).map(question => question.getValueName()))
  return problems.filter(({ question }) => keys.has(question))
}

/** The page where the first problem can be fixed. */
export function pageOfFirst(
  model: SurveyModel,
  problems: readonly AnswerProblem[],
): PageModel | undefined {
  return model.visiblePages.find(page => problemsOn(page, problems).length > 0)
}
