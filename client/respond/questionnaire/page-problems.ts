import type { PageModel, Question, SurveyModel } from 'survey-core'
import type { AnswerProblem } from '#survey-definitions/answers/answer-problem.ts'

/** The questions of a page that the respondent sees. */
export function visibleQuestions(page: PageModel): Question[] {
  return page.questions.filter(question => question.isVisible && question.isParentVisible)
}

/** Those problems that can be mended on this page. */
export function problemsOn(page: PageModel, problems: readonly AnswerProblem[]): AnswerProblem[] {
  const keys = new Set(visibleQuestions(page).map(question => question.getValueName()))
  return problems.filter(({ question }) => keys.has(question))
}

/** Where the first problem can be mended. */
export function pageOfFirst(
  model: SurveyModel,
  problems: readonly AnswerProblem[],
): PageModel | undefined {
  return model.visiblePages.find(page => problemsOn(page, problems).length > 0)
}
