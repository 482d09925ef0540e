import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { EmptyStart } from '../ui/empty-start.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { LoadedPage } from '../ui/loaded-page.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { usePermission } from '../ui/use-permission.ts'
import type { CaseSummary } from './case.ts'
import { CaseCounts } from './case-counts.tsx'
import { CaseFilters } from './case-filters.tsx'
import { type CaseFilter, caseQueries } from './case-queries.ts'
import { CaseTable } from './case-table.tsx'
import classes from './cases.module.css'

const PAGE = '50'

/** Everything that customers were not content with, and what became of it. The filter stands in the address. */
export function CasesPage() {
  const { t } = useTranslation('cases')
  const [search, setSearch] = useSearchParams()
  const mayField = usePermission('field')
  const filter = filterOf(search)
  const summary = useQuery(caseQueries.summary())
  const list = useQuery(caseQueries.list({ ...filter, ...pageOf(search), limit: PAGE }))
  const download = `/api/cases.csv?${new URLSearchParams(textsOf(filter))}`
  return (
    <LoadedPage query={summary}>
      {counted => (
        <>
          <PageHead
            title={t('title')}
            actions={
              mayField && (
                <>
                  {totalOf(counted) > 0 && (
                    <Button component="a" href={download} variant="default" download>
                      {t('export')}
                    </Button>
                  )}
                  <LinkButton to="/case-rules" variant="default">
                    {t('rules.open')}
                  </LinkButton>
                </>
              )
            }
          />
          {totalOf(counted) === 0 ? (
            <EmptyStart title={t('empty.title')} text={t('empty.text')}>
              {mayField && <LinkButton to="/case-rules">{t('empty.first')}</LinkButton>}
            </EmptyStart>
          ) : (
            <>
              <CaseCounts summary={counted} />
              <CaseFilters
                summary={counted}
                filter={filter}
                change={changed => setSearch(textsOf(changed), { replace: true })}
              />
              {filter.wave !== undefined && (
                <p className={classes.hint}>
                  {t('filter.oneWave', { wave: list.data?.cases.at(0)?.waveName ?? '' })}{' '}
                  <Link to="/cases">{t('filter.allWaves')}</Link>
                </p>
              )}
              <Loaded query={list}>
                {page => (
                  <CaseTable
                    page={page}
                    first={search.get('before') === null}
                    goTo={before =>
                      setSearch({ ...textsOf(filter), ...(before && { before: String(before) }) })
                    }
                  />
                )}
              </Loaded>
            </>
          )}
        </>
      )}
    </LoadedPage>
  )
}

function totalOf({ states }: CaseSummary): number {
  return states.reduce((sum, { cases }) => sum + cases, 0)
}

function filterOf(search: URLSearchParams): CaseFilter {
  const given = (name: string) => search.get(name) ?? undefined
  return {
    state: given('state'),
    owner: given('owner'),
    cause: given('cause'),
    wave: given('wave'),
    overdue: search.get('overdue') === 'yes' ? 'yes' : undefined,
  }
}

function pageOf(search: URLSearchParams): { readonly before?: string } {
  const before = search.get('before')
  return before === null ? {} : { before }
}

function textsOf(filter: CaseFilter): Record<string, string> {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])),
  )
}
