import { Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { queries } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import { FactList } from '../ui/fact-list.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { LoadedPage } from '../ui/loaded-page.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Section } from '../ui/section.tsx'
import { usePermission } from '../ui/use-permission.ts'
import { AttributeFacts } from './attribute-facts.tsx'
import type { OneCustomer } from './customer.ts'
import { consentFacts } from './customer-facts.ts'
import classes from './customers.module.css'
import { Invitable } from './invitable.tsx'
import { ContactSection } from './privacy/contact-section.tsx'
import { DownloadCopy } from './privacy/download-copy.tsx'
import { EraseCustomer } from './privacy/erase-customer.tsx'
import { HistorySection } from './privacy/history-section.tsx'

export function CustomerPage() {
  const { customerId = '' } = useParams()
  return (
    <LoadedPage query={useQuery(queries.customer(customerId))}>
      {customer => <CustomerView customer={customer} />}
    </LoadedPage>
  )
}

function CustomerView({ customer }: { customer: OneCustomer }) {
  const { t } = useTranslation('customers')
  const { formats } = useReader()
  const mayField = usePermission('field')
  const { id, externalId, source, duplicates } = customer
  return (
    <>
      <PageHead
        title={customer.name ?? externalId}
        above={<Link to="/customers">{t('back')}</Link>}
        below={
          <>
            <span>{t('customer.number', { number: externalId })}</span>
            {source && <span>{t('customer.fromSource', { source })}</span>}
          </>
        }
        actions={
          mayField && (
            <Group gap={8}>
              <DownloadCopy customerId={id} />
              <EraseCustomer customer={customer} />
              <LinkButton to={`/customers/${id}/edit`}>{t('actions.edit')}</LinkButton>
            </Group>
          )
        }
      />
      <Invitable customer={customer} />
      <ContactSection customer={customer} />
      <AttributeFacts customer={customer} />
      <Section title={t('customer.consent')}>
        <FactList facts={consentFacts(t, formats, customer)} />
      </Section>
      {duplicates.length > 0 && (
        <Section title={t('customer.duplicates')} intro={t('customer.duplicatesIntro')}>
          <ul className={classes.plain}>
            {duplicates.map(other => (
              <li key={other.id}>
                <Link to={`/customers/${other.id}`}>{other.name ?? other.externalId}</Link>{' '}
                {t('customer.number', { number: other.externalId })}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <HistorySection customerId={id} />
    </>
  )
}
