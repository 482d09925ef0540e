import type { ReactNode, RefObject } from 'react'
import type { TextKey } from '../texts/text.ts'
import { useWords } from './words.ts'

interface PageFrameProps {
  readonly form?: RefObject<HTMLFormElement | null>
  readonly heading?: RefObject<HTMLHeadingElement | null>
  /** Absent before the first page. */
  readonly place: { readonly page: number; readonly pages: number } | undefined
  /** What a respondent should know before the first question. */
  readonly introduction?: ReactNode
  readonly title: string | undefined
  readonly description: string | undefined
  readonly questions: ReactNode
  readonly summary?: ReactNode
  readonly goBack?: (() => void) | undefined
  readonly onward: TextKey
  /** Absent while there is no way on yet. */
  readonly goOn: (() => void) | undefined
  readonly isSending?: boolean
}

/** One page of a questionnaire: where one is, the questions, the way on. */
export function PageFrame(props: PageFrameProps) {
  const { place, introduction, title, description, questions, summary, isSending = false } = props
  const words = useWords()
  return (
    <form
      className="questionnaire"
      ref={props.form}
      noValidate
      // Before the script has come, sending the form does nothing.
      method="dialog"
      onSubmit={event => {
        event.preventDefault()
        props.goOn?.()
      }}
    >
      {place && <Progress {...place} />}
      {introduction}
      <h2 ref={props.heading} tabIndex={-1} data-empty={title === undefined}>
        {place && <span className="unseen">{words('page', place)} </span>}
        {title}
      </h2>
      {description && <p className="explanation">{description}</p>}
      <div className="questions" inert={isSending}>
        {questions}
      </div>
      {summary}
      <div className="page-navigation">
        {props.goBack && (
          <button type="button" className="back" onClick={props.goBack} disabled={isSending}>
            {words('back')}
          </button>
        )}
        <button type="submit" className="onward" aria-disabled={!props.goOn}>
          {words(isSending ? 'sending' : props.onward)}
        </button>
      </div>
    </form>
  )
}

/** How far the respondent is: a line, and the same in words. */
function Progress({ page, pages }: { readonly page: number; readonly pages: number }) {
  const words = useWords()
  const place = words('page', { page, pages })
  return (
    <div className="progress">
      <progress value={page} max={pages} aria-label={words('progress')} aria-valuetext={place} />
      <span aria-hidden="true">
        {page} / {pages}
      </span>
    </div>
  )
}
