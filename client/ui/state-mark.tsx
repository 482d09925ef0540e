import { useTranslation } from 'react-i18next'
import classes from './state-mark.module.css'

type State = 'draft' | 'scheduled' | 'open' | 'paused' | 'closed'

/** A wave's state by shape and word. */
export function StateMark({ state }: { state: State }) {
  const { t } = useTranslation()
  return (
    <span className={classes.mark}>
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
        <Shape state={state} />
      </svg>
      {t(`state.${state}`)}
    </span>
  )
}

function Shape({ state }: { state: State }) {
  switch (state) {
    case 'closed':
      return <rect x="1" y="1" width="8" height="8" fill="var(--ink-quiet)" />
    case 'paused':
      return (
        <>
          <rect x="1" y="1" width="3" height="8" fill="var(--accent)" />
          <rect x="6" y="1" width="3" height="8" fill="var(--accent)" />
        </>
      )
    case 'open':
      return <circle cx="5" cy="5" r="4.5" fill="var(--accent)" />
    case 'draft':
      return <circle cx="5" cy="5" r="4" fill="none" stroke="var(--ink-quiet)" />
    case 'scheduled':
      return (
        <>
          <circle cx="5" cy="5" r="4" fill="none" stroke="var(--ink-quiet)" />
          <path d="M5 2.5V5l1.8 1.2" fill="none" stroke="var(--ink-quiet)" />
        </>
      )
  }
}
