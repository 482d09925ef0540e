import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import { type Locale, textIn } from '#survey-definitions/localized-text.ts'
import type { Privacy } from '../link/link.ts'
import { useWords } from './words.ts'

export interface IntroductionProps {
  readonly definition: SurveyDefinition
  readonly privacy: Privacy
  readonly locale: Locale
}

/** What a respondent should know before the first question. */
export function Introduction({ definition, privacy, locale }: IntroductionProps) {
  const words = useWords()
  const description = textIn(definition.description, locale)
  return (
    <div className="introduction">
      {description && <p>{description}</p>}
      <p className="privacy">{words(privacy)}</p>
    </div>
  )
}
