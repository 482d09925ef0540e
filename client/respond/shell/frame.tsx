import type { ReactNode } from 'react'
import type { Locale } from '#survey-definitions/localized-text.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { useWords } from './words.ts'

export interface FrameProps {
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
