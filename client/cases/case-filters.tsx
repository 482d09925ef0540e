import { Select, Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { usePermission } from '../ui/use-permission.ts'
import { CASE_STATES, type CaseSummary } from './case.ts'
import { type CaseFilter, caseQueries } from './case-queries.ts'
import classes from './cases.module.css'

interface Props {
  readonly summary: CaseSummary
  readonly filter: CaseFilter
  readonly change: (filter: CaseFilter) => void
}

const UNSETTLED = 'open,in-progress,waiting,reopened'

export function CaseFilters({ summary, filter, change }: Props) {
  const { t } = useTranslation('cases')
  const mayField = usePermission('field')
  const owners = useQuery({ ...caseQueries.owners(), enabled: mayField })
  const causes = summary.causes.flatMap(({ value }) => value ?? [])
  return (
    <div className={classes.filters}>
      <Select
        label={t('columns.state')}
        placeholder={t('filter.any')}
        data={[
          { value: UNSETTLED, label: t('filter.unsettled') },
          ...CASE_STATES.map(state => ({ value: state, label: t(`state.${state}`) })),
        ]}
        value={textOf(filter.state)}
        onChange={state => change({ ...filter, state: state ?? undefined })}
        clearable
        clearButtonProps={{ 'aria-label': t('filter.any') }}
      />
      {owners.data && (
        <Select
          label={t('columns.owner')}
          placeholder={t('filter.any')}
          data={owners.data.map(({ id, name }) => ({ value: id, label: name }))}
          value={textOf(filter.owner)}
          onChange={owner => change({ ...filter, owner: owner ?? undefined })}
          clearable
          clearButtonProps={{ 'aria-label': t('filter.any') }}
        />
      )}
      {causes.length > 0 && (
        <Select
          label={t('columns.cause')}
          placeholder={t('filter.any')}
          data={causes}
          value={textOf(filter.cause)}
          onChange={cause => change({ ...filter, cause: cause ?? undefined })}
          clearable
          clearButtonProps={{ 'aria-label': t('filter.any') }}
        />
      )}
      <Switch
        label={t('filter.overdue')}
        checked={filter.overdue === 'yes'}
        onChange={event =>
          change({ ...filter, overdue: event.currentTarget.checked ? 'yes' : undefined })
        }
      />
    </div>
  )
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
