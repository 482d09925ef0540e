import { useState } from 'react'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import { earlyAnswers } from './early/early-answers.ts'
import { EarlyPage } from './early/early-page.tsx'
import { earlyQuestions } from './early/early-questions.ts'
import { useFocusHandedOver } from './early/use-focus-handed-over.ts'
import { Ending } from './ending.tsx'
import { addAnswers } from './keeping/add-answers.ts'
import type { DeviceStorage } from './keeping/device-storage.ts'
import type { KeeperState } from './keeping/keeper-state.ts'
import type { KeptResponse } from './keeping/kept-response.ts'
import { plainAnswers } from './keeping/stamped-answers.ts'
import { useKeeper } from './keeping/use-keeper.ts'
import { wayIn } from './link/way.ts'
import type { OpenSurveyProps } from './open-survey.tsx'
import { Introduction } from './shell/introduction.tsx'
import { NotLoaded } from './shell/not-loaded.tsx'
import { Notices } from './shell/notices.tsx'
import { Skeleton } from './shell/skeleton.tsx'
import { useLoaded } from './use-loaded.ts'
import { Waiting } from './waiting.tsx'

export interface AnsweringProps extends OpenSurveyProps {
  readonly storage: DeviceStorage
  readonly begun: KeptResponse
  readonly startAfresh: () => void
}

/** One response from its first question to its delivery. */
export function Answering(props: AnsweringProps) {
  const { token, storage, begun, link, definition, locale, ticked, startAfresh } = props
  const [way] = useState(() => wayIn(window.location.search, false))
  const [early] = useState(() => earlyAnswers(earlyQuestions(definition, locale) ?? [], ticked))
  const [keeper, state] = useKeeper(token, storage, begun, locale, way, early)
  const questionnaire = useLoaded(props.questionnaire)
  const [wasSent] = useState(begun.submission !== undefined)
  const isSending = state.response.submission !== undefined
  const leave = useFocusHandedOver(questionnaire.kind === 'loaded')

  if (state.outcome) {
    return <Ending outcome={state.outcome} wasSent={isSending} startAfresh={startAfresh} />
  }
  if (isSending && (wasSent || state.failures > 0)) {
    return (
      <Waiting
        trouble={state.trouble}
        isKept={storage.lasting()}
        tryNow={() => keeper.tell({ kind: 'hurried' })}
      />
    )
  }
  if (questionnaire.kind === 'failed') return <NotLoaded />
  const notices = (
    <Notices begun={begun} state={state} isKept={storage.lasting()} startAfresh={startAfresh} />
  )
  const introduction = (
    <Introduction definition={definition} privacy={link.privacy} locale={locale} />
  )
  if (questionnaire.kind === 'loading') {
    const questions = isAtBeginning(state, definition) && earlyQuestions(definition, locale)
    if (!questions) return <Skeleton />
    return (
      <>
        {notices}
        <EarlyPage
          definition={definition}
          questions={questions}
          locale={locale}
          introduction={introduction}
          answers={plainAnswers(state.response.answers)}
          give={(key, answer) => addAnswers(keeper, { [key]: answer })}
          leave={leave}
        />
      </>
    )
  }
  const Questionnaire = questionnaire.value
  return (
    <>
      {notices}
      <Questionnaire
        key={state.response.id}
        definition={definition}
        keeper={keeper}
        state={state}
        locale={locale}
        introduction={introduction}
      />
    </>
  )
}

function isAtBeginning({ response }: KeeperState, { pages }: SurveyDefinition): boolean {
  return response.page === undefined || response.page === pages?.[0]?.name
}
