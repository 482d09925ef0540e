import { useState } from 'react'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import type { Locale } from '#survey-definitions/localized-text.ts'
import { Delivery } from './delivery.tsx'
import { earlyAnswers } from './early/early-answers.ts'
import { EarlyPage } from './early/early-page.tsx'
import { earlyQuestions } from './early/early-questions.ts'
import { useFocusHandedOver } from './early/use-focus-handed-over.ts'
import { addAnswers } from './keeping/add-answers.ts'
import type { DeviceStorage } from './keeping/device-storage.ts'
import type { KeeperState } from './keeping/keeper-state.ts'
import type { KeptResponse } from './keeping/kept-response.ts'
import { plainAnswers } from './keeping/stamped-answers.ts'
import { type Beginning, useKeeper } from './keeping/use-keeper.ts'
import { IdleWarning } from './kiosk/idle-warning.tsx'
import type { Link } from './link/link.ts'
import type { Way } from './link/way.ts'
import type { LoadedQuestionnaire } from './load-questionnaire.ts'
import { useKeptPage } from './offline/use-kept-page.ts'
import type { Ticked } from './served/take-over.ts'
import { EARLY_CONSENT } from './shell/consent.tsx'
import { Introduction } from './shell/introduction.tsx'
import { NotLoaded } from './shell/not-loaded.tsx'
import { Notices } from './shell/notices.tsx'
import { Skeleton } from './shell/skeleton.tsx'
import { TRAP } from './shell/trap.tsx'
import { useLoaded } from './use-loaded.ts'

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
  readonly begun: KeptResponse
  readonly startAfresh: (() => void) | undefined
}

/** One response from its first question to its delivery. */
export function Answering(props: AnsweringProps) {
  const { token, way, storage, begun, link, definition, locale, startAfresh } = props
  const isKiosk = way.channel === 'kiosk'
  const [beginning] = useState(() => beginningOf(props))
  const [keeper, state] = useKeeper(token, storage, begun, locale, way, beginning)
  const questionnaire = useLoaded(props.questionnaire)
  const [wasSent] = useState(begun.submission !== undefined)
  const [isConsentMissed, setConsentMissed] = useState(false)
  const { response } = state
  const isSending = response.submission !== undefined
  const mayKeep = !isKiosk && storage.lasting() && !state.outcome
  useKeptPage(token, mayKeep && questionnaire.kind === 'loaded')
  const leave = useFocusHandedOver(questionnaire.kind === 'loaded')

  if (state.outcome || (isSending && (wasSent || state.failures > 0))) {
    const { privacy } = link
    return <Delivery {...{ token, privacy, storage, keeper, state, isKiosk, startAfresh }} />
  }
  if (questionnaire.kind === 'failed') return <NotLoaded />
  const hasConsent = response.consent?.isGiven === true
  const around = (
    <>
      <Notices begun={begun} state={state} isKept={storage.lasting()} startAfresh={startAfresh} />
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
        say: isGiven => keeper.tell({ kind: 'consentSaid', isGiven, now: Date.now() }),
        isMissed: isConsentMissed,
      }}
      trapFilled={link.personal ? undefined : () => keeper.tell({ kind: 'trapFilled' })}
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
          give={(key, answer) => addAnswers(keeper, { [key]: answer })}
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
        keeper={keeper}
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

function isAtBeginning({ response }: KeeperState, { pages }: SurveyDefinition): boolean {
  return response.page === undefined || response.page === pages?.[0]?.name
}

function hasBegun({ answers, consent, page }: KeptResponse): boolean {
  return Object.keys(answers).length > 0 || consent !== undefined || page !== undefined
}
