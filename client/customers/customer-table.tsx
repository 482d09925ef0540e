import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useReader } from '../i18n/use-reader.ts'
import { DataTable } from '../ui/data-table.tsx'
import { ConsentMark } from './consent-mark.tsx'
import type { Customer } from './customer.ts'
import classes from './customers.module.css'

interface Props {
  readonly caption: string
  readonly customers: readonly Customer[]
}

export function CustomerTable({ caption, customers }: Props) {
  const { t } = useTranslation('customers')
  const { formats } = useReader()
  return (
    <DataTable
      caption={caption}
      columns={[
        { header: t('list.columns.name') },
        { header: t('list.columns.number') },
        { header: t('list.columns.consent') },
        { header: t('list.columns.region') },
        { header: t('list.columns.contact') },
        { header: t('list.columns.updated'), numeric: true },
      ]}
      rows={customers.map(customer => ({
        key: customer.id,
        cells: [
          <span key="name" className={classes.name}>
            <Link to={`/customers/${customer.id}`}>{customer.name ?? customer.externalId}</Link>
          </span>,
          <span key="number" className={classes.number}>
            {customer.externalId}
          </span>,
          <ConsentMark key="consent" customer={customer} />,
          customer.region ?? '',
          customer.emailKey ?? customer.phoneKey ?? '',
          formats.day(customer.updatedAt),
        ],
      }))}
    />
  )
}
