import { Button, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Comparison, FILTER_FIELDS } from '#server/segments/filter-fields.ts'
import type { Condition } from '#server/segments/segment.contract.ts'
import { useReader } from '../../i18n/use-reader.ts'
import type { CustomerAttribute } from '../customer.ts'
import { ConditionValue } from './condition-value.tsx'
import { comparisonsFor, conditionOn, firstValue, typeOf } from './filter.ts'
import { conditionWords } from './filter-words.ts'
import classes from './segments.module.css'

interface Props {
  readonly condition: Condition
  readonly attributes: readonly CustomerAttribute[]
  readonly disabled: boolean
  readonly change: (condition: Condition) => void
  readonly remove: () => void
}

/** One comparison: what, how, with what. */
export function ConditionRow({ condition, attributes, disabled, change, remove }: Props) {
  const { t } = useTranslation('customers')
  const { formats } = useReader()
  const { field, attribute, is } = condition
  const type = typeOf(condition, attributes)
  const isWords = (comparison: Comparison) =>
    type === 'date' && (comparison === 'atLeast' || comparison === 'atMost')
      ? t(`filter.isDate.${comparison}`)
      : t(`filter.is.${comparison}`)
  return (
    <div className={classes.condition}>
      <NativeSelect
        aria-label={t('filter.field')}
        value={field ?? `attr.${attribute}`}
        disabled={disabled}
        data={[
          ...(attributes.length > 0
            ? [
                {
                  group: t('filter.own'),
                  items: attributes.map(({ id, title }) => ({ value: `attr.${id}`, label: title })),
                },
              ]
            : []),
          {
            group: t('filter.fields'),
            items: FILTER_FIELDS.map(name => ({ value: name, label: t(`property.${name}`) })),
          },
        ]}
        onChange={event => {
          const chosen = event.currentTarget.value
          const known = FILTER_FIELDS.find(name => name === chosen)
          change(
            conditionOn(
              known ? { field: known } : { attribute: chosen.slice('attr.'.length) },
              attributes,
            ),
          )
        }}
      />
      <NativeSelect
        aria-label={t('filter.comparison')}
        value={is}
        disabled={disabled}
        data={comparisonsFor(type).map(value => ({ value, label: isWords(value) }))}
        onChange={event => {
          const chosen = comparisonsFor(type).find(value => value === event.currentTarget.value)
          if (chosen) change({ ...condition, is: chosen, value: firstValue(type, chosen, field) })
        }}
      />
      <ConditionValue condition={condition} type={type} disabled={disabled} change={change} />
      {!disabled && (
        <Button
          variant="subtle"
          onClick={remove}
          aria-label={t('filter.removeCondition', {
            condition: conditionWords(condition, { t, formats, attributes }),
          })}
        >
          {t('filter.remove')}
        </Button>
      )}
    </div>
  )
}
