import { useEffect, useState } from 'react'
import type { Question } from 'survey-core'
import type { AnswerProblem } from '#survey-definitions/answers/answer-problem.ts'
import type { Locale } from '#survey-definitions/localized-text.ts'
import { type Fault, faultOf, pageOfFirst } from './faults.ts'
import type { Questionnaire } from './use-questionnaire.ts'

export interface Problems {
  /** What is wrong if the answers were final now. */
  readonly find: () => readonly AnswerProblem[]
  readonly show: (problems: readonly AnswerProblem[]) => void
  readonly faultsOf: (question: Question) => readonly Fault[]
  /** One that belongs to no question on any page, so that no respondent can fix it. */
  readonly unfixable: AnswerProblem | undefined
}

/**
 * Problems that have been found, until they are fixed. Ours come before SurveyJS's own: the server
 * applies the same.
 */
export function useProblems({ model, validator }: Questionnaire, locale: Locale): Problems {
  const [shown, setShown] = useState<readonly AnswerProblem[]>([])
  const find = () => {
    const verdict = validator.validate(model.data, { final: true })
    return verdict.ok ? [] : verdict.problems
  }
  useEffect(() => {
    const update = () => {
      const verdict = validator.validate(model.data, { final: true })
      const found = verdict.ok ? [] : verdict.problems
      setShown(before => (before.length > 0 ? found.filter(isAmong(before)) : before))
    }
    model.onValueChanged.add(update)
    return () => model.onValueChanged.remove(update)
  }, [model, validator])
  return {
    find,
    show: setShown,
    faultsOf: question => {
      const ours = shown.filter(problem => problem.question === question.getValueName())
      return ours.length > 0
        ? ours.map(problem => faultOf(question, problem, locale))
        : question.errors.map(error => ({ words: error.getText() }))
    },
    unfixable: shown.find(problem => !pageOfFirst(model, [problem])),
  }
}

function isAmong(before: readonly AnswerProblem[]) {
  return ({ question, row }: AnswerProblem) =>
    before.some(known => known.question === question && known.row === row)
}
