import { useTranslation } from 'react-i18next'
import { Note } from '../ui/note.tsx'
import type { Customer } from './customer.ts'
import classes from './customers.module.css'
import { notInvitable } from './not-invitable.ts'

/** Whether anybody may write to this customer, and if not, every reason why. */
export function Invitable({ customer }: { customer: Customer }) {
  const { t } = useTranslation('customers')
  const reasons = notInvitable(customer)
  return (
    <Note>
      {reasons.length === 0 ? (
        <p>{t('customer.invitable')}</p>
      ) : (
        <div>
          <p>{t('customer.notInvitable')}</p>
          <ul className={classes.reasons}>
            {reasons.map(reason => (
              <li key={reason}>{t(`customer.why.${reason}`)}</li>
            ))}
          </ul>
        </div>
      )}
    </Note>
  )
}
