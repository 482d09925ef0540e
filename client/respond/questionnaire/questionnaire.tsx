import type { ReactNode } from 'react'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import type { Locale } from '#survey-definitions/localized-text.ts'
import type { Keeper } from '../keeping/keeper.ts'
import type { KeeperState } from '../keeping/keeper-state.ts'
import { Progress } from '../shell/progress.tsx'
import { useWords } from '../shell/words.ts'
import { ElementsView } from './elements-view.tsx'
import { FaultSummary } from './fault-summary.tsx'
import { useFocus } from './use-focus.ts'
import { useProblems } from './use-problems.ts'
import { useQuestionnaire } from './use-questionnaire.ts'
import { useTurning } from './use-turning.ts'

export interface QuestionnaireProps {
  readonly definition: SurveyDefinition
  readonly keeper: Keeper
  readonly state: KeeperState
  readonly locale: Locale
  /** What a respondent should know before the first question. */
  readonly introduction: ReactNode
}

/** One page of the questionnaire at a time, and the way on. */
export function Questionnaire(props: QuestionnaireProps) {
  const { definition, keeper, state, locale, introduction } = props
  const words = useWords()
  const questionnaire = useQuestionnaire(definition, keeper, locale)
  const { model } = questionnaire
  const page = model.activePage
  const focus = useFocus(page.id)
  const problems = useProblems(questionnaire, locale)
  const { goBack, goOn } = useTurning(questionnaire, problems, keeper, state, focus.toFirstFault)

  const isStart = model.state === 'starting'
  const isSending = state.response.submission !== undefined
  const place = { page: model.currentPageNo + 1, pages: model.visiblePages.length }
  const onward = isStart ? 'start' : model.isLastPage ? 'submit' : 'next'
  return (
    <form
      className="questionnaire"
      ref={focus.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        if (!isSending) goOn()
      }}
    >
      {!isStart && <Progress {...place} />}
      {(isStart || model.isFirstPage) && introduction}
      <h2 ref={focus.heading} tabIndex={-1} data-empty={!page.hasTitle}>
        {!isStart && <span className="unseen">{words('page', place)} </span>}
        {page.hasTitle && page.locTitle.renderedHtml}
      </h2>
      {page.hasDescription && <p className="explanation">{page.locDescription.renderedHtml}</p>}
      <div className="questions" inert={isSending}>
        <ElementsView container={page} faultsOf={problems.faultsOf} />
      </div>
      <FaultSummary page={page} faultsOf={problems.faultsOf} rejected={state.rejected} />
      <div className="turning">
        {!isStart && !model.isFirstPage && (
          <button type="button" className="back" onClick={goBack} disabled={isSending}>
            {words('back')}
          </button>
        )}
        <button type="submit" className="onward" aria-disabled={isSending}>
          {words(isSending ? 'sending' : onward)}
        </button>
      </div>
    </form>
  )
}
