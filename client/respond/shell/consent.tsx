import { useId } from 'react'
import { useWords } from './words.ts'

export interface ConsentProps {
  readonly text: string
  readonly isGiven: boolean
  readonly say: (isGiven: boolean) => void
  /** The respondent wanted to go on without it. */
  readonly isMissed?: boolean
}

/** What has to be agreed to before anything leaves this device. */
export function Consent({ text, isGiven, say, isMissed = false }: ConsentProps) {
  const words = useWords()
  const id = useId()
  const isFaulty = isMissed && !isGiven
  return (
    <section className="consent element" data-faulty={isFaulty}>
      <p id={`${id}-text`}>{text}</p>
      <label className="choice">
        <input
          type="checkbox"
          name={EARLY_CONSENT}
          value="given"
          checked={isGiven}
          required
          aria-invalid={isFaulty}
          aria-describedby={`${id}-text`}
          onChange={event => say(event.target.checked)}
        />
        <span>{words('agree')}</span>
      </label>
      <div role="alert">{isFaulty && <p className="faults">{words('agreeFirst')}</p>}</div>
    </section>
  )
}

/** `keep-early` keeps what begins like this. */
export const EARLY_CONSENT = 'early-consent'
