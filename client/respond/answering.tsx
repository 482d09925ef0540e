import { useState } from 'react'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import type { Locale } from '#survey-definitions/localized-text.ts'
import { Delivery } from './delivery.tsx'
import { useFocusHandedOver } from './early/early-focus.ts'
import { EarlyPage } from './early/early-page.tsx'
import { earlyAnswers, earlyQuestions } from './early/early-questions.ts'
import { IdleWarning } from './kiosk/idle-warning.tsx'
import type { Link, Way } from './link/link.ts'
import { type LoadedQuestionnaire, useLoaded } from './load-questionnaire.ts'
import { useOfflinePage } from './offline/offline-page.ts'
import { plainAnswers } from './response/answers.ts'
import type { LocalResponse } from './response/local-response.ts'
import type { DeviceStorage } from './response/local-storage.ts'
import type { ResponseState } from './response/response-state.ts'
import { addAnswers } from './response/response-store.ts'
import { type Beginning, useResponse } from './response/use-response.ts'
import type { Ticked } from './served/take-over.ts'
import { Skeleton } from './shell/frame.tsx'
import { EARLY_CONSENT, Introduction, TRAP } from './shell/introduction.tsx'
import { NotLoaded } from './shell/message.tsx'
import { Notices } from './shell/notices.tsx'

export interface OpenSurveyProps {
  readonly token: string
  readonly link: Link
  readonly definition: SurveyDefinition
  readonly locale: Locale
  readonly questionnaire: LoadedQuestionnaire
  /** Before the script came; of the response that is found here first. */
  readonly ticked: readonly Ticked[]
}

export interface AnsweringProps extends OpenSurveyProps {
  readonly way: Way
  readonly storage: DeviceStorage
  readonly begun: LocalResponse
  readonly startAfresh: (() => void) | undefined
}

/** One response from its first question to its delivery. */
export function Answering(props: AnsweringProps) {
  const { token, way, storage, begun, link, definition, locale, startAfresh } = props
  const isKiosk = way.channel === 'kiosk'
  const [beginning] = useState(() => beginningOf(props))
  const [store, state] = useResponse(token, storage, begun, locale, way, beginning)
  const questionnaire = useLoaded(props.questionnaire)
  const [wasSent] = useState(begun.submission !== undefined)
  const [isConsentMissed, setConsentMissed] = useState(false)
  const { response } = state
  const isSending = response.submission !== undefined
  const maySave = !isKiosk && storage.lasting() && !state.outcome
  useOfflinePage(token, maySave && questionnaire.kind === 'loaded')
  const leave = useFocusHandedOver(questionnaire.kind === 'loaded')

  if (state.outcome || (isSending && (wasSent || state.failures > 0))) {
    const { privacy } = link
    return <Delivery {...{ token, privacy, storage, store, state, isKiosk, startAfresh }} />
  }
  if (questionnaire.kind === 'failed') return <NotLoaded />
  const hasConsent = response.consent?.isGiven === true
  const around = (
    <>
      <Notices begun={begun} state={state} isSaved={storage.lasting()} startAfresh={startAfresh} />
      {isKiosk && startAfresh && (
        <IdleWarning hasBegun={hasBegun(response)} startAgain={startAfresh} />
      )}
    </>
  )
  const introduction = (
    <Introduction
      definition={definition}
      privacy={link.privacy}
      locale={locale}
      consent={{
        isGiven: hasConsent,
        say: isGiven => store.dispatch({ kind: 'consentSaid', isGiven, now: Date.now() }),
        isMissed: isConsentMissed,
      }}
      trapFilled={link.personal ? undefined : () => store.dispatch({ kind: 'trapFilled' })}
    />
  )
  if (questionnaire.kind === 'loading') {
    const questions = isAtBeginning(state, definition) && earlyQuestions(definition, locale)
    if (!questions) return <Skeleton />
    return (
      <>
        {around}
        <EarlyPage
          definition={definition}
          questions={questions}
          locale={locale}
          introduction={introduction}
          answers={plainAnswers(response.answers)}
          give={(key, answer) => addAnswers(store, { [key]: answer })}
          leave={leave}
        />
      </>
    )
  }
  const Questionnaire = questionnaire.value
  return (
    <>
      {around}
      <Questionnaire
        key={response.id}
        definition={definition}
        store={store}
        state={state}
        locale={locale}
        introduction={introduction}
        mayGoOn={() => {
          const mayGoOn = !state.needsConsent || hasConsent
          setConsentMissed(!mayGoOn)
          return mayGoOn
        }}
      />
    </>
  )
}

function beginningOf({ definition, locale, ticked, link, begun }: AnsweringProps): Beginning {
  const { personal } = link
  // On a personal link another device may have gone further than this one.
  const isElsewhere = personal?.isBegun === true && begun.submission === undefined
  return {
    answers: earlyAnswers(earlyQuestions(definition, locale) ?? [], ticked),
    consent: ticked.some(([name]) => name === EARLY_CONSENT),
    challenge: link.challenge,
    ...(ticked.some(([name, value]) => name === TRAP && value) && { isTrapped: true }),
    ...(isElsewhere && { caughtUp: false }),
    ...(definition.consent !== undefined && { needsConsent: true }),
  }
}

function isAtBeginning({ response }: ResponseState, { pages }: SurveyDefinition): boolean {
  return response.page === undefined || response.page === pages?.[0]?.name
}

function hasBegun({ answers, consent, page }: LocalResponse): boolean {
  return Object.keys(answers).length > 0 || consent !== undefined || page !== undefined
}
