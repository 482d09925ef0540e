import type { ReactNode } from 'react'
import type { Locale } from '#survey-definitions/localized-text.ts'
import { text } from '../texts/text.ts'
import { languageTag, useWords } from './words.ts'

interface FrameProps {
  readonly title: string | undefined
  readonly isDemo: boolean
  readonly languages: readonly Locale[]
  readonly locale: Locale
  readonly choose: (locale: Locale) => void
  readonly children: ReactNode
}

/** What stands around everything: the survey's name and the language. */
export function Frame({ title, isDemo, languages, locale, choose, children }: FrameProps) {
  const words = useWords()
  return (
    <>
      <header className="head">
        <h1>{title ?? <span className="unseen">{words('questionnaire')}</span>}</h1>
        <LanguageSwitch languages={languages} locale={locale} choose={choose} />
        {isDemo && (
          <p className="demo">
            <strong>{words('demo')}</strong> {words('demoMeaning')}
          </p>
        )}
      </header>
      <main>{children}</main>
    </>
  )
}

interface LanguageSwitchProps {
  readonly languages: readonly Locale[]
  readonly locale: Locale
  readonly choose: (locale: Locale) => void
}

/** Every other language under its own name, so that those who need it can read it. */
function LanguageSwitch({ languages, locale, choose }: LanguageSwitchProps) {
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

/** Holds the places of the first page while it comes, so that nothing jumps. */
export function Skeleton() {
  const words = useWords()
  return (
    <div className="skeleton" role="status">
      <span className="unseen">{words('loading')}</span>
      <div className="skeleton-progress" />
      <div className="skeleton-line" />
      <div className="skeleton-line" data-short="true" />
      <div className="skeleton-question" />
      <div className="skeleton-question" />
    </div>
  )
}
