import { useEffect } from 'react'
import type { AnswerProblem } from '#survey-definitions/answers/answer-problem.ts'
import type { ResponseState } from '../response/response-state.ts'
import type { ResponseStore } from '../response/response-store.ts'
import { pageOfFirst, problemsOn } from './faults.ts'
import type { Problems } from './use-problems.ts'
import type { Questionnaire } from './use-questionnaire.ts'

interface PageNavigation {
  readonly goBack: () => void
  /** To the next page, or to the sending of the answers; not before this page is in order. */
  readonly goOn: () => void
}

/** Leads the respondent from page to page and to the end. */
export function usePageNavigation(
  { model, validator }: Questionnaire,
  { find, show }: Problems,
  store: ResponseStore,
  { refused }: ResponseState,
  mayGoOn: () => boolean,
  lead: () => void,
): PageNavigation {
  const leadTo = (problems: readonly AnswerProblem[]) => {
    const page = pageOfFirst(model, problems)
    if (page) model.currentPage = page
    show(problems)
    lead()
  }

  const send = () => {
    const verdict = validator.validate(model.data, { final: true })
    if (verdict.ok) {
      store.dispatch({ kind: 'completed', answers: verdict.answers, now: Date.now() })
    } else leadTo(verdict.problems)
  }

  const goOn = () => {
    if (!mayGoOn()) {
      lead()
      return
    }
    if (model.state === 'starting') {
      model.start()
      return
    }
    const page = model.activePage
    const isFine = page.validate(true, false)
    const problems = problemsOn(page, find())
    show(problems)
    if (problems.length > 0 || !isFine) lead()
    else if (model.isLastPage) send()
    else model.nextPage()
  }

  const goBack = () => {
    show([])
    model.prevPage()
  }

  useEffect(() => {
    if (!refused) return
    leadTo(refused)
    store.dispatch({ kind: 'refusalShown' })
  })

  return { goBack, goOn }
}
