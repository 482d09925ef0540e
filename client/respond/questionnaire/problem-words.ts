import { type Question, QuestionMatrixModel } from 'survey-core'
import type { AnswerProblem } from '#survey-definitions/answers/answer-problem.ts'
import { answerProblemText } from '#survey-definitions/answers/answer-problem-text.ts'
import type { Locale } from '#survey-definitions/localized-text.ts'

/** What is wrong with one answer, in words, beginning with the row where the question has several. */
export function problemWords(question: Question, problem: AnswerProblem, locale: Locale): string {
  const words = answerProblemText(problem, locale)
  if (problem.row === undefined) return words
  const row = rowTitle(question, problem.row)
  return locale === 'zh-cn' ? `${row}：${words}` : `${row}: ${words}`
}

function rowTitle(question: Question, row: string): string {
  const rows = question instanceof QuestionMatrixModel ? question.visibleRows : []
  return rows.find(({ name }) => name === row)?.text ?? row
}
