import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { queries } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import { EmptyStart } from '../ui/empty-start.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { usePermission } from '../ui/use-permission.ts'
import { CustomerTable } from './customer-table.tsx'
import classes from './customers.module.css'

const PAUSE_MS = 250

/** A page of customers. What is looked for and which page it is stand in the address. */
export function CustomerList() {
  const { t } = useTranslation('customers')
  const { formats } = useReader()
  const mayField = usePermission('field')
  const [address, setAddress] = useSearchParams()
  const search = address.get('search') ?? ''
  const after = address.get('after') ?? undefined
  const [typed, setTyped] = useState(search)
  const query = useQuery(queries.customers(search, after))
  const look = useDebouncedCallback((text: string) => {
    setAddress(text.trim() === '' ? {} : { search: text.trim() }, { replace: true })
  }, PAUSE_MS)
  const pageAt = (place?: string) =>
    `?${new URLSearchParams({ ...(search && { search }), ...(place && { after: place }) })}`

  return (
    <Loaded query={query}>
      {({ customers, next, total }) =>
        total === 0 ? (
          <EmptyStart title={t('list.empty')} text={t('list.emptyText')}>
            {mayField && <LinkButton to="/customers/import">{t('actions.import')}</LinkButton>}
          </EmptyStart>
        ) : (
          <>
            <search className={classes.bar}>
              <TextInput
                type="search"
                label={t('list.search')}
                placeholder={t('list.placeholder')}
                maxLength={200}
                value={typed}
                onChange={event => {
                  setTyped(event.currentTarget.value)
                  look(event.currentTarget.value)
                }}
              />
              <p className={classes.total}>{t('list.total', { total: formats.count(total) })}</p>
            </search>
            <div
              aria-live="polite"
              className={query.isPlaceholderData ? classes.fading : undefined}
            >
              {customers.length === 0 ? (
                <p>{t('list.none', { search })}</p>
              ) : (
                <CustomerTable
                  caption={search ? t('list.found', { search }) : t('title')}
                  customers={customers}
                />
              )}
            </div>
            <nav className={classes.pages}>
              {after && (
                <LinkButton to={pageAt()} variant="default">
                  {t('list.first')}
                </LinkButton>
              )}
              {next && (
                <LinkButton to={pageAt(next)} variant="default">
                  {t('list.next')}
                </LinkButton>
              )}
            </nav>
          </>
        )
      }
    </Loaded>
  )
}
