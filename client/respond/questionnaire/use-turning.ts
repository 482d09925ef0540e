import { useEffect } from 'react'
import type { AnswerProblem } from '#survey-definitions/answers/answer-problem.ts'
import type { Keeper } from '../keeping/keeper.ts'
import type { KeeperState } from '../keeping/keeper-state.ts'
import { pageOfFirst, problemsOn } from './page-problems.ts'
import type { Problems } from './use-problems.ts'
import type { Questionnaire } from './use-questionnaire.ts'

export interface Turning {
  readonly goBack: () => void
  /** To the next page, or to the sending of the answers; not before this page is in order. */
  readonly goOn: () => void
}

/** How the respondent gets from page to page and to the end. */
export function useTurning(
  { model, validator }: Questionnaire,
  { find, show }: Problems,
  keeper: Keeper,
  { refused }: KeeperState,
  mayGoOn: () => boolean,
  lead: () => void,
): Turning {
  const leadTo = (problems: readonly AnswerProblem[]) => {
    const page = pageOfFirst(model, problems)
    if (page) model.currentPage = page
    show(problems)
    lead()
  }

  const send = () => {
    const verdict = validator.validate(model.data, { final: true })
    if (verdict.ok) {
      keeper.tell({ kind: 'completed', answers: verdict.answers, now: Date.now() })
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
    keeper.tell({ kind: 'refusalShown' })
  })

  return { goBack, goOn }
}
