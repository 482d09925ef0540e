import { lazy, Suspense } from 'react'
import { CrashGuard } from '../shell/crash-guard.tsx'
import { NotLoaded } from '../shell/not-loaded.tsx'
import { drawnByUs } from './drawn-by-us.tsx'
import type { QuestionProps } from './question-props.ts'

/** Loaded only by questionnaires that need it: most ask nothing that it would draw. */
const OtherQuestion = lazy(async () => {
  const { OtherQuestion } = await import('./other-question.tsx')
  return { default: OtherQuestion }
})

/** The usual questions are drawn by us: light, and made for thumbs and screen readers. */
export function QuestionView(props: QuestionProps) {
  return (
    drawnByUs(props) ?? (
      <CrashGuard fallback={<NotLoaded />}>
        <Suspense fallback={<div className="skeleton-question" />}>
          <OtherQuestion {...props} />
        </Suspense>
      </CrashGuard>
    )
  )
}
