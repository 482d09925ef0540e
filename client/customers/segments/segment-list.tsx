import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { queries } from '../../api.ts'
import { useReader } from '../../i18n/use-reader.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyStart } from '../../ui/empty-start.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import customers from '../customers.module.css'
import { filterWords } from './filter-words.ts'
import { filterOf } from './segment.ts'
import classes from './segments.module.css'

export function SegmentList({ mayField }: { mayField: boolean }) {
  const { t } = useTranslation('customers')
  const { formats } = useReader()
  const { data: attributes = [] } = useQuery(queries.customerAttributes())
  const add = mayField && (
    <LinkButton to="/customers/segments/new" variant="default">
      {t('segments.add')}
    </LinkButton>
  )
  return (
    <Loaded query={useQuery(queries.segments())}>
      {segments =>
        segments.length === 0 ? (
          <EmptyStart title={t('segments.empty')} text={t('segments.emptyText')}>
            {add}
          </EmptyStart>
        ) : (
          <>
            <p className={customers.hint}>{t('segments.intro')}</p>
            <DataTable
              caption={t('tabs.segments')}
              columns={[
                { header: t('segments.columns.name') },
                { header: t('segments.columns.filter') },
                { header: t('segments.columns.updated'), numeric: true },
              ]}
              rows={segments.map(segment => ({
                key: segment.id,
                cells: [
                  <Link
                    key="name"
                    className={classes.link}
                    to={`/customers/segments/${segment.id}`}
                  >
                    {segment.name}
                  </Link>,
                  <span key="filter" className={classes.words}>
                    {filterWords(filterOf(segment), { t, formats, attributes })}
                  </span>,
                  formats.day(segment.updatedAt),
                ],
              }))}
            />
            <div className={customers.pages}>{add}</div>
          </>
        )
      }
    </Loaded>
  )
}
