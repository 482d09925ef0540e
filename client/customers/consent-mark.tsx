import { useTranslation } from 'react-i18next'
import type { Customer } from './customer.ts'
import classes from './customers.module.css'

/** By shape and word: agreed, not asked, or not to be asked. */
export function ConsentMark({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const state = customer.doNotContact ? 'barred' : customer.consent.state
  return (
    <span className={classes.mark}>
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
        {state === 'granted' ? (
          <circle cx="5" cy="5" r="4" fill="var(--accent)" />
        ) : state === 'unknown' ? (
          <circle cx="5" cy="5" r="4" fill="none" stroke="var(--ink-quiet)" />
        ) : (
          <path d="M1.5 1.5 8.5 8.5M8.5 1.5 1.5 8.5" stroke="var(--ink)" strokeWidth="1.5" />
        )}
      </svg>
      {t(`choice.consent.${state}`)}
    </span>
  )
}
