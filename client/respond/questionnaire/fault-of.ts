import { type Question, QuestionMatrixModel } from 'survey-core'
import type { AnswerProblem } from '#survey-definitions/answers/answer-problem.ts'
import { answerProblemText } from '#survey-definitions/answers/answer-problem-text.ts'
import type { Locale } from '#survey-definitions/localized-text.ts'
import type { Fault } from './question-props.ts'

/** What the judge found, as it stands beside the question. */
export function faultOf(question: Question, problem: AnswerProblem, locale: Locale): Fault {
  const words = answerProblemText(problem, locale)
  if (problem.row === undefined) return { words }
  return { words, row: { name: problem.row, title: rowTitle(question, problem.row) } }
}

function rowTitle(question: Question, row: string): string {
  const rows = question instanceof QuestionMatrixModel ? question.visibleRows : []
  return rows.find(({ name }) => name === row)?.text ?? row
}
