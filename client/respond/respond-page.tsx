import { lazy, Suspense, useEffect } from 'react'
import { type Locale, textIn } from '#survey-definitions/localized-text.ts'
import { surveyLanguages } from './link/languages.ts'
import { pageTitle } from './link/link.ts'
import { useLink } from './link/use-link.ts'
import { LinkMessage } from './link-message.tsx'
import { type LoadedQuestionnaire, loadWords } from './load-questionnaire.ts'
import { NothingMore } from './nothing-more.tsx'
import { forgetPage } from './offline/offline-page.ts'
import { OpenSurvey } from './open-survey.tsx'
import type { TakenOver } from './served/take-over.ts'
import { Frame, Skeleton } from './shell/frame.tsx'
import { CrashGuard, Message } from './shell/message.tsx'
import { LanguageContext, useLanguage } from './shell/words.ts'

export interface RespondPageProps {
  readonly token: string
  readonly language: Locale
  readonly questionnaire: LoadedQuestionnaire
  readonly takenOver: TakenOver
  /** What is asked for is not the questionnaire, but what became of an answer. */
  readonly isReceipt: boolean
}

const ReceiptPage = lazy(async () => {
  const { ReceiptPage } = await import('./receipt/receipt-page.tsx')
  return { default: ReceiptPage }
})

/** Everything that a respondent sees, from the opening of the link to the thank-you. */
export function RespondPage(props: RespondPageProps) {
  const { token, language, questionnaire, takenOver, isReceipt } = props
  const [read, retry] = useLink(token, takenOver.read)
  const link = read?.kind === 'link' ? read.link : undefined
  const languages = surveyLanguages(link?.definition)
  const [wanted, choose] = useLanguage(language, loadWords)
  const locale = languages.includes(wanted) ? wanted : (languages[0] ?? wanted)
  const title = textIn(link?.definition?.title, locale)

  useEffect(() => {
    document.title = pageTitle(read, locale, isReceipt)
  }, [read, locale, isReceipt])

  const isUnknown = read?.kind === 'unknown'
  useEffect(() => {
    if (isUnknown) void forgetPage(token)
  }, [isUnknown, token])

  return (
    <LanguageContext value={locale}>
      <Frame
        title={title}
        isDemo={link?.isDemo ?? false}
        languages={languages}
        locale={locale}
        choose={choose}
      >
        <CrashGuard fallback={<Message title="unreadableTitle" text="unreadable" />}>
          {isReceipt ? (
            <Suspense fallback={<Skeleton />}>
              <ReceiptPage token={token} />
            </Suspense>
          ) : read === undefined ? (
            <Skeleton />
          ) : link?.definition ? (
            <OpenSurvey
              token={token}
              link={link}
              definition={link.definition}
              locale={locale}
              questionnaire={questionnaire}
              ticked={takenOver.ticked}
            />
          ) : link ? (
            <NothingMore token={token} link={link} locale={locale} />
          ) : (
            <LinkMessage read={read} retry={retry} />
          )}
        </CrashGuard>
      </Frame>
    </LanguageContext>
  )
}
