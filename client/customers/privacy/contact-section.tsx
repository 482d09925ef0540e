import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useReader } from '../../i18n/use-reader.ts'
import { FactList } from '../../ui/fact-list.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Section } from '../../ui/section.tsx'
import { usePermission } from '../../ui/use-permission.ts'
import type { OneCustomer } from '../customer.ts'
import { contactFacts } from '../customer-facts.ts'
import classes from './privacy.module.css'
import { showContact } from './show-contact.ts'

/** Who and where, with address and telephone masked until somebody asks for them. */
export function ContactSection({ customer }: { customer: OneCustomer }) {
  const { t } = useTranslation(['customers', 'privacy'])
  const { formats } = useReader()
  const mayField = usePermission('field')
  const client = useQueryClient()
  const showing = useMutation({
    mutationFn: () => showContact(customer.id),
    onSuccess: () => client.invalidateQueries({ queryKey: ['customers', 'history', customer.id] }),
  })
  const isMasked = (customer.email ?? customer.phone) !== null && showing.data === undefined
  return (
    <Section title={t('customer.contact')}>
      <FactList facts={contactFacts(t, formats, { ...customer, ...showing.data })} />
      {showing.error && <ProblemNotice error={showing.error} />}
      {isMasked && mayField && (
        <div className={classes.reveal}>
          <Button variant="default" onClick={() => showing.mutate()} loading={showing.isPending}>
            {t('privacy:contact.show')}
          </Button>
          <p>{t('privacy:contact.noted')}</p>
        </div>
      )}
    </Section>
  )
}
