import { Button, Group, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { SegmentFilter } from '#server/segments/segment.contract.ts'
import type { CustomerAttribute } from '../customer.ts'
import { ConditionRow } from './condition-row.tsx'
import { conditionOn } from './filter.ts'
import classes from './segments.module.css'

type GroupFilter = Exclude<SegmentFilter, { readonly is: unknown }>

interface Props {
  readonly filter: GroupFilter
  readonly attributes: readonly CustomerAttribute[]
  readonly disabled: boolean
  readonly change: (filter: GroupFilter) => void
  /** Absent for the outermost. */
  readonly remove?: () => void
}

/** Conditions of which all or any must hold; a group within counts as one of them. */
export function FilterGroup({ filter, attributes, disabled, change, remove }: Props) {
  const { t } = useTranslation('customers')
  const mode = 'all' in filter ? 'all' : 'any'
  const parts = 'all' in filter ? filter.all : filter.any
  const put = (next: readonly SegmentFilter[], as: 'all' | 'any' = mode) =>
    change(as === 'all' ? { all: next } : { any: next })
  return (
    <fieldset className={remove ? classes.inner : classes.group}>
      <legend className={classes.legend}>{t('filter.match')}</legend>
      <NativeSelect
        aria-label={t('filter.match')}
        value={mode}
        disabled={disabled}
        data={[
          { value: 'all', label: t('filter.all') },
          { value: 'any', label: t('filter.any') },
        ]}
        onChange={event => put(parts, event.currentTarget.value === 'all' ? 'all' : 'any')}
        maw={320}
      />
      <ul className={classes.parts}>
        {parts.map((part, at) => {
          const replace = (changed: SegmentFilter) => put(parts.with(at, changed))
          const drop = () => put(parts.toSpliced(at, 1))
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a condition is its place and nothing else
            <li key={at}>
              {'is' in part ? (
                <ConditionRow
                  condition={part}
                  attributes={attributes}
                  disabled={disabled}
                  change={replace}
                  remove={drop}
                />
              ) : (
                <FilterGroup
                  filter={part}
                  attributes={attributes}
                  disabled={disabled}
                  change={replace}
                  remove={drop}
                />
              )}
            </li>
          )
        })}
      </ul>
      {!disabled && (
        <Group gap={8}>
          <Button
            variant="default"
            onClick={() => put([...parts, conditionOn({ field: 'region' }, attributes)])}
          >
            {t('filter.addCondition')}
          </Button>
          {remove ? (
            <Button variant="subtle" onClick={remove}>
              {t('filter.removeGroup')}
            </Button>
          ) : (
            <Button
              variant="subtle"
              onClick={() =>
                put([...parts, { any: [conditionOn({ field: 'region' }, attributes)] }])
              }
            >
              {t('filter.addGroup')}
            </Button>
          )}
        </Group>
      )}
    </fieldset>
  )
}
