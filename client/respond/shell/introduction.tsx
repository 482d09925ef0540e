import { useId } from 'react'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import { type Locale, textIn } from '#survey-definitions/localized-text.ts'
import type { Privacy } from '../link/link.ts'
import { useWords } from './words.ts'

interface IntroductionProps {
  readonly definition: SurveyDefinition
  readonly privacy: Privacy
  readonly locale: Locale
  readonly consent: Omit<ConsentProps, 'text'>
  /** A robot has given itself away; absent on a personal link, where none is looked for. */
  readonly trapFilled?: (() => void) | undefined
}

/** What a respondent should know before the first question. */
export function Introduction(props: IntroductionProps) {
  const { definition, privacy, locale, consent, trapFilled } = props
  const words = useWords()
  const description = textIn(definition.description, locale)
  const consentText = textIn(definition.consent, locale)
  return (
    <div className="introduction">
      {description && <p>{description}</p>}
      <p className="privacy">{words(privacy)}</p>
      {consentText && <Consent {...consent} text={consentText} />}
      {trapFilled && <Trap filled={trapFilled} />}
    </div>
  )
}

interface ConsentProps {
  readonly text: string
  readonly isGiven: boolean
  readonly say: (isGiven: boolean) => void
  /** The respondent wanted to go on without it. */
  readonly isMissed?: boolean
}

/** What has to be agreed to before anything leaves this device. */
function Consent({ text, isGiven, say, isMissed = false }: ConsentProps) {
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

/** `keep-early` saves inputs whose name begins like this. */
export const EARLY_CONSENT = 'early-consent'

/**
 * A field for robots: out of sight, not read aloud, passed over by the tab key, and of a kind that no
 * browser fills in automatically. Its label asks people who reach it to leave it empty.
 */
function Trap({ filled }: { readonly filled: () => void }) {
  const words = useWords()
  return (
    <label className="trap" aria-hidden>
      {words('leaveEmpty')}
      <input name={TRAP} tabIndex={-1} autoComplete="off" onInput={filled} />
    </label>
  )
}

export const TRAP = 'subject'
