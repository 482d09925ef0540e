import type { SurveyModel } from 'survey-core'
import type { AnswerValidator } from '#survey-definitions/answers/compile-answers.ts'
import { sameAnswers } from '../keeping/answers.ts'
import type { Keeper } from '../keeping/keeper.ts'
import { plainAnswers } from '../keeping/stamped-answers.ts'

/** Tells the keeper what is answered, and shows what it takes over from elsewhere. */
export function connect(
  model: SurveyModel,
  validator: AnswerValidator,
  keeper: Keeper,
): () => void {
  const tellAnswers = () => {
    const answers = model.data
    const verdict = validator.validate(answers, { final: false })
    const unready = verdict.ok ? [] : verdict.problems.map(({ question }) => question)
    const before = known
    known = answers
    keeper.tell({ kind: 'answered', before, answers, unready, now: Date.now() })
  }
  const tellPage = () =>
    keeper.tell({ kind: 'pageTurned', page: model.currentPage.name, now: Date.now() })
  const takeOver = () => {
    const { answers } = keeper.state().response
    if (answers === taken) return
    taken = answers
    const all = plainAnswers(answers)
    if (sameAnswers(all, model.data)) return
    model.data = { ...all }
    known = model.data
  }

  let taken = keeper.state().response.answers
  let known = plainAnswers(taken)
  model.onValueChanged.add(tellAnswers)
  model.onCurrentPageChanged.add(tellPage)
  const unsubscribe = keeper.subscribe(takeOver)
  tellAnswers()
  return () => {
    model.onValueChanged.remove(tellAnswers)
    model.onCurrentPageChanged.remove(tellPage)
    unsubscribe()
  }
}
