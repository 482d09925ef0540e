import { useState } from 'react'
import { Ending } from './ending.tsx'
import type { DeviceStorage } from './keeping/device-storage.ts'
import type { KeptResponse } from './keeping/kept-response.ts'
import { useKeeper } from './keeping/use-keeper.ts'
import type { OpenSurveyProps } from './open-survey.tsx'
import { Introduction } from './shell/introduction.tsx'
import { Message } from './shell/message.tsx'
import { Notices } from './shell/notices.tsx'
import { Skeleton } from './shell/skeleton.tsx'
import { useWords } from './shell/words.ts'
import { useLoaded } from './use-loaded.ts'
import { Waiting } from './waiting.tsx'

export interface AnsweringProps extends OpenSurveyProps {
  readonly storage: DeviceStorage
  readonly begun: KeptResponse
  readonly startAfresh: () => void
}

/** One response from its first question to its delivery. */
export function Answering(props: AnsweringProps) {
  const { token, storage, begun, link, definition, locale, startAfresh } = props
  const words = useWords()
  const [keeper, state] = useKeeper(token, storage, begun, locale)
  const questionnaire = useLoaded(props.questionnaire)
  const [wasSent] = useState(begun.submission !== undefined)
  const isSending = state.response.submission !== undefined

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
  if (questionnaire.kind === 'failed') {
    return (
      <Message title="offlineTitle" text="offline">
        <button type="button" className="onward" onClick={() => window.location.reload()}>
          {words('retry')}
        </button>
      </Message>
    )
  }
  if (questionnaire.kind === 'loading') return <Skeleton />
  const Questionnaire = questionnaire.value
  return (
    <>
      <Notices begun={begun} state={state} isKept={storage.lasting()} startAfresh={startAfresh} />
      <Questionnaire
        key={state.response.id}
        definition={definition}
        keeper={keeper}
        state={state}
        locale={locale}
        introduction={
          <Introduction definition={definition} privacy={link.privacy} locale={locale} />
        }
      />
    </>
  )
}
