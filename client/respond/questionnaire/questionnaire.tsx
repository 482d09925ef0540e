import type { ReactNode } from 'react'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import type { Locale } from '#survey-definitions/localized-text.ts'
import type { ResponseState } from '../response/response-state.ts'
import type { ResponseStore } from '../response/response-store.ts'
import { PageFrame } from '../shell/page-frame.tsx'
import { ElementsView } from './elements-view.tsx'
import { FaultSummary } from './fault-summary.tsx'
import { useFocus } from './use-focus.ts'
import { usePageNavigation } from './use-page-navigation.ts'
import { type Problems, useProblems } from './use-problems.ts'
import { useQuestionnaire } from './use-questionnaire.ts'

export interface QuestionnaireProps {
  readonly definition: SurveyDefinition
  readonly store: ResponseStore
  readonly state: ResponseState
  readonly locale: Locale
  /** What a respondent should know before the first question. */
  readonly introduction: ReactNode
  /** False before the respondent has agreed to what is to be agreed to. */
  readonly mayGoOn: () => boolean
}

/** One page of the questionnaire at a time, and the way on. */
export function Questionnaire(props: QuestionnaireProps) {
  const { definition, store, state, locale, introduction, mayGoOn } = props
  const questionnaire = useQuestionnaire(definition, store, locale)
  const { model } = questionnaire
  const page = model.activePage
  const focus = useFocus(page.id)
  const problems = useProblems(questionnaire, locale)
  const { goBack, goOn } = usePageNavigation(
    questionnaire,
    problems,
    store,
    state,
    mayGoOn,
    focus.toFirstFault,
  )

  const isStart = model.state === 'starting'
  const isSending = state.response.submission !== undefined
  return (
    <PageFrame
      form={focus.form}
      heading={focus.heading}
      place={
        isStart ? undefined : { page: model.currentPageNo + 1, pages: model.visiblePages.length }
      }
      introduction={(isStart || model.isFirstPage) && introduction}
      title={page.hasTitle ? page.locTitle.renderedHtml : undefined}
      description={page.hasDescription ? page.locDescription.renderedHtml : undefined}
      questions={<ElementsView container={page} faultsOf={problems.faultsOf} />}
      summary={
        <FaultSummary
          page={page}
          faultsOf={problems.faultsOf}
          code={refusalCode(state, problems)}
        />
      }
      goBack={isStart || model.isFirstPage ? undefined : goBack}
      onward={isStart ? 'start' : model.isLastPage ? 'submit' : 'next'}
      goOn={isSending ? undefined : goOn}
      isSending={isSending}
    />
  )
}

function refusalCode({ rejected }: ResponseState, { unfixable }: Problems): string | undefined {
  return rejected?.final ? rejected.code : unfixable?.code
}
