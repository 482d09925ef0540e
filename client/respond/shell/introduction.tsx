import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import { type Locale, textIn } from '#survey-definitions/localized-text.ts'
import type { Privacy } from '../link/link.ts'
import { Consent, type ConsentProps } from './consent.tsx'
import { Trap } from './trap.tsx'
import { useWords } from './words.ts'

export interface IntroductionProps {
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
