import type { Locale } from '#survey-definitions/localized-text.ts'
import { text } from '../texts/text.ts'
import { languageTag } from './language-tag.ts'

export interface LanguageSwitchProps {
  readonly languages: readonly Locale[]
  readonly locale: Locale
  readonly choose: (locale: Locale) => void
}

/** Every other language under its own name, so that whoever needs it can read it. */
export function LanguageSwitch({ languages, locale, choose }: LanguageSwitchProps) {
  const others = languages.filter(language => language !== locale)
  if (others.length === 0) return null
  return (
    <nav className="languages" aria-label={text(locale, 'chooseLanguage')}>
      {others.map(language => (
        <button
          key={language}
          type="button"
          lang={languageTag(language)}
          onClick={() => choose(language)}
        >
          {text(language, 'languageName')}
        </button>
      ))}
    </nav>
  )
}
