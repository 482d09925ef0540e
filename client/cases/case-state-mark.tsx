import { useTranslation } from 'react-i18next'
import type { CaseState } from './case.ts'
import classes from './cases.module.css'

/** A case's state by shape and word: hollow waits, half is under way, full is settled. */
export function CaseStateMark({ state }: { state: CaseState }) {
  const { t } = useTranslation('cases')
  return (
    <span className={classes.mark}>
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
        {state === 'closed' || state === 'resolved' ? (
          <rect x="1" y="1" width="8" height="8" fill="var(--ink-quiet)" />
        ) : (
          <circle cx="5" cy="5" r="4" fill="none" stroke="var(--accent)" />
        )}
        {state === 'in-progress' && <path d="M5 1 A4 4 0 0 1 5 9 Z" fill="var(--accent)" />}
        {state === 'waiting' && <circle cx="5" cy="5" r="1.5" fill="var(--accent)" />}
        {state === 'reopened' && <circle cx="5" cy="5" r="4" fill="var(--accent)" />}
      </svg>
      {t(`state.${state}`)}
    </span>
  )
}
