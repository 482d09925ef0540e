import { renderToStaticMarkup } from 'react-dom/server'
import { type Locale, textIn } from '#survey-definitions/localized-text.ts'
import { EarlyPage } from '../early/early-page.tsx'
import { earlyQuestions } from '../early/early-questions.ts'
import { surveyLanguages } from '../link/languages.ts'
import type { Link, LinkRead } from '../link/link.ts'
import { LinkMessage } from '../link-message.tsx'
import { Frame, Skeleton } from '../shell/frame.tsx'
import { Introduction } from '../shell/introduction.tsx'
import { LanguageContext } from '../shell/words.ts'

export interface ServedPageProps {
  /** Absent where the page has to ask the server. */
  readonly read: LinkRead | undefined
  readonly locale: Locale
  readonly isReceipt: boolean
}

/**
 * The page as it stands before any script has come. It is drawn by the same components as later, so
 * that nothing moves when they take over.
 */
export function servedPage({ read, locale, isReceipt }: ServedPageProps): string {
  const link = read?.kind === 'link' ? read.link : undefined
  return renderToStaticMarkup(
    <LanguageContext value={locale}>
      <Frame
        title={textIn(link?.definition?.title, locale)}
        isDemo={link?.isDemo ?? false}
        languages={surveyLanguages(link?.definition)}
        locale={locale}
        choose={nothing}
      >
        {content(isReceipt ? undefined : read, link, locale)}
      </Frame>
    </LanguageContext>,
  )
}

function content(read: LinkRead | undefined, link: Link | undefined, locale: Locale) {
  if (!read) return <Skeleton />
  const definition = link?.definition
  if (!link || !definition || link.state === 'paused')
    return <LinkMessage read={read} retry={nothing} />
  const introduction = (
    <Introduction
      definition={definition}
      privacy={link.privacy}
      locale={locale}
      consent={{ isGiven: false, say: nothing }}
      trapFilled={link.personal ? undefined : nothing}
    />
  )
  const questions = earlyQuestions(definition, locale)
  if (!questions) {
    return (
      <>
        {introduction}
        <Skeleton />
      </>
    )
  }
  return (
    <EarlyPage
      definition={definition}
      questions={questions}
      locale={locale}
      introduction={introduction}
      answers={{}}
      give={nothing}
      leave={nothing}
    />
  )
}

const nothing = () => {}
