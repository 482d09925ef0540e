import { use } from 'react'
import { type Question, QuestionExpressionModel, QuestionMatrixModel } from 'survey-core'
import type { QuestionText } from '../questions/question-group.tsx'
import { LanguageContext, useWords } from '../shell/words.ts'
import { faultWords, type QuestionProps } from './faults.ts'

/** What stands around the answer, in the reader's language and with earlier answers filled in. */
export function useQuestionText({ question, faults }: QuestionProps): QuestionText {
  const words = useWords()
  const locale = use(LanguageContext)
  const required = isRequired(question)
  return {
    id: question.id,
    title: titleOf(question),
    description: question.hasDescription ? question.locDescription.renderedHtml : undefined,
    required,
    optional: required || isShownOnly(question) ? undefined : words('optional'),
    faults: faults.map(fault => faultWords(fault, locale)),
  }
}

function titleOf(question: Question): string {
  const number = question.no
  const title = question.locTitle.renderedHtml
  return number ? `${number} ${title}` : title
}

function isShownOnly(question: Question): boolean {
  return question.isReadOnly || question instanceof QuestionExpressionModel
}

function isRequired(question: Question): boolean {
  if (question.isReadOnly) return false
  return (
    question.isRequired || (question instanceof QuestionMatrixModel && question.eachRowRequired)
  )
}
