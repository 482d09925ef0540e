import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { useReader } from '../../i18n/use-reader.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Section } from '../../ui/section.tsx'
import classes from '../customers.module.css'
import own from './privacy.module.css'
import { privacyQueries } from './privacy-queries.ts'
import { RetentionLog } from './retention-log.tsx'
import { VerifyErasure } from './verify-erasure.tsx'

const GROUNDS = ['asked', 'withdrawn', 'unneeded', 'mistaken', 'retention'] as const

/** Erasures, without saying whose; and what the retention dates have deleted. */
export function ErasureList() {
  const { t } = useTranslation('privacy')
  const { formats } = useReader()
  const [address, setAddress] = useSearchParams()
  const ground = GROUNDS.find(name => name === address.get('ground'))
  const after = address.get('after') ?? undefined
  const pageAt = (place?: string) =>
    `?${new URLSearchParams({ tab: 'erasures', ...(ground && { ground }), ...(place && { after: place }) })}`
  return (
    <Loaded query={useQuery(privacyQueries.erasures(ground, after))}>
      {({ erasures, next, byGround, retention }) => (
        <>
          <Section title={t('erasures.title')} intro={t('erasures.intro')}>
            {byGround.length > 0 && (
              <NativeSelect
                className={own.filter}
                label={t('erasures.show')}
                value={ground ?? ''}
                data={[
                  { value: '', label: t('erasures.all') },
                  ...GROUNDS.map(name => {
                    const erased = byGround.find(one => one.ground === name)?.erased ?? 0
                    return {
                      value: name,
                      label: t('erasures.ofGround', {
                        ground: t(`ground.${name}`),
                        erased: formats.count(erased),
                      }),
                    }
                  }),
                ]}
                onChange={event => {
                  const chosen = event.currentTarget.value
                  setAddress({ tab: 'erasures', ...(chosen && { ground: chosen }) })
                }}
              />
            )}
            {erasures.length === 0 ? (
              <p>{t('erasures.none')}</p>
            ) : (
              <DataTable
                caption={t('erasures.title')}
                columns={[
                  { header: t('proof.at') },
                  { header: t('proof.ground') },
                  { header: t('proof.by') },
                  { header: t('count.responses'), numeric: true },
                ]}
                rows={erasures.map(({ id, at, ground, by, counts }) => ({
                  key: id,
                  cells: [
                    <span key="at" className={classes.name}>
                      <Link to={`/customers/erasures/${id}`}>{formats.moment(at)}</Link>
                    </span>,
                    t(`ground.${ground}`),
                    by ?? t('proof.byRetention'),
                    formats.count(counts.responses),
                  ],
                }))}
              />
            )}
            {(after || next) && (
              <nav className={classes.pages}>
                {after && (
                  <LinkButton to={pageAt()} variant="default">
                    {t('erasures.first')}
                  </LinkButton>
                )}
                {next && (
                  <LinkButton to={pageAt(next)} variant="default">
                    {t('erasures.next')}
                  </LinkButton>
                )}
              </nav>
            )}
          </Section>
          <VerifyErasure />
          <RetentionLog days={retention} />
        </>
      )}
    </Loaded>
  )
}
