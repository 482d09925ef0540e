import { useTranslation } from 'react-i18next'
import classes from './state-mark.module.css'

/** A wave's state by shape and word. */
export function StateMark({ state }: { state: 'draft' | 'open' | 'closed' }) {
  const { t } = useTranslation()
  return (
    <span className={classes.mark}>
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
        {state === 'closed' ? (
          <rect x="1" y="1" width="8" height="8" fill="var(--ink-quiet)" />
        ) : (
          <circle
            cx="5"
            cy="5"
            r="4"
            fill={state === 'open' ? 'var(--accent)' : 'none'}
            stroke={state === 'open' ? 'var(--accent)' : 'var(--ink-quiet)'}
          />
        )}
      </svg>
      {t(`state.${state}`)}
    </span>
  )
}
