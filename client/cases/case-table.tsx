import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useReader } from '../i18n/use-reader.ts'
import { DataTable } from '../ui/data-table.tsx'
import type { CaseList, ListedCase } from './case.ts'
import { CaseStateMark } from './case-state-mark.tsx'
import classes from './cases.module.css'

interface Props {
  readonly page: CaseList
  readonly first: boolean
  readonly goTo: (before?: number) => void
}

/** A page of cases, newest first. */
export function CaseTable({ page: { cases, next }, first, goTo }: Props) {
  const { t } = useTranslation('cases')
  const { formats } = useReader()
  if (cases.length === 0) return <p className={classes.hint}>{t('none')}</p>
  const hasCustomers = cases.some(({ customer }) => customer !== null)
  return (
    <>
      <DataTable
        caption={t('title')}
        columns={[
          { header: t('columns.case') },
          { header: t('columns.state') },
          ...(hasCustomers ? [{ header: t('columns.customer') }] : []),
          { header: t('columns.owner') },
          { header: t('columns.due') },
          { header: t('columns.cause') },
          { header: t('columns.opened') },
        ]}
        rows={cases.map(each => ({
          key: each.id,
          cells: [
            <CaseName key="name" each={each} />,
            <CaseStateMark key="state" state={each.state} />,
            ...(hasCustomers ? [each.customer?.name ?? each.customer?.externalId ?? '–'] : []),
            each.ownerName ?? t('nobody'),
            <span
              key="due"
              className={each.isOverdue ? `${classes.due} ${classes.overdue}` : classes.due}
            >
              {formats.day(each.dueOn)}
              {each.isOverdue && ` · ${t('overdue')}`}
            </span>,
            each.cause ?? '–',
            <span key="opened" className={classes.due}>
              {formats.day(each.openedAt)}
            </span>,
          ],
        }))}
      />
      {(!first || next !== null) && (
        <div className={classes.pages}>
          {!first && (
            <Button variant="default" onClick={() => goTo()}>
              {t('firstPage')}
            </Button>
          )}
          {next !== null && (
            <Button variant="default" onClick={() => goTo(next)}>
              {t('nextPage')}
            </Button>
          )}
        </div>
      )}
    </>
  )
}

function CaseName({ each }: { each: ListedCase }) {
  const { t } = useTranslation('cases')
  const { formats } = useReader()
  return (
    <span className={classes.name}>
      <Link to={`/cases/${each.id}`}>
        {t('named', { number: formats.count(each.number), rule: each.ruleName })}
      </Link>
      <span className={classes.quiet}>{each.waveName}</span>
    </span>
  )
}
