import { useState } from 'react'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import type { Locale } from '#survey-definitions/localized-text.ts'
import { Answering } from './answering.tsx'
import { deviceStorage } from './keeping/device-storage.ts'
import { isAnsweredMark, type KeptRecord } from './keeping/kept-response.ts'
import { newResponse } from './keeping/new-response.ts'
import type { Link } from './link/link.ts'
import type { LoadedQuestionnaire } from './load-questionnaire.ts'
import type { Ticked } from './served/take-over.ts'
import { Message } from './shell/message.tsx'
import { useWords } from './shell/words.ts'

export interface OpenSurveyProps {
  readonly token: string
  readonly link: Link
  readonly definition: SurveyDefinition
  readonly locale: Locale
  readonly questionnaire: LoadedQuestionnaire
  /** Before the script came; of the response that is found here first. */
  readonly ticked: readonly Ticked[]
}

/** Whose response it is: the one this device has begun, another's who used it before, or a new one. */
export function OpenSurvey(props: OpenSurveyProps) {
  const { token, link, locale } = props
  const words = useWords()
  const begin = () => newResponse(link.privacy, locale, Date.now())
  const [storage] = useState(() => deviceStorage(token))
  const [found] = useState<KeptRecord>(() => storage.read() ?? begin())
  const [record, setRecord] = useState(found)

  if (isAnsweredMark(record)) {
    return (
      <Message title="answeredTitle" text="answered">
        <button type="button" className="back" onClick={() => setRecord(begin())}>
          {words('answerAsAnother')}
        </button>
      </Message>
    )
  }
  return (
    <Answering
      {...props}
      key={record.id}
      ticked={record === found ? props.ticked : []}
      storage={storage}
      begun={record}
      startAfresh={() => setRecord(begin())}
    />
  )
}
