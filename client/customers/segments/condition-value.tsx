import { NativeSelect, TagsInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isChoiceColumn } from '#server/customers/customer-columns.ts'
import type { FilterType } from '#server/segments/filter-fields.ts'
import type { Condition } from '#server/segments/segment.contract.ts'
import { choiceWords } from '../column-words.ts'
import { choicesFor } from './filter.ts'

interface Props {
  readonly condition: Condition
  readonly type: FilterType
  readonly disabled: boolean
  readonly change: (condition: Condition) => void
}

/** What a condition is compared with, typed as its field is. */
export function ConditionValue({ condition, type, disabled, change }: Props) {
  const { t } = useTranslation('customers')
  const { field, is, value } = condition
  if (is === 'isSet' || is === 'isNotSet') return <span />
  const choices = choicesFor(field)
  if (is === 'oneOf') {
    return (
      <TagsInput
        aria-label={t('filter.values')}
        placeholder={Array.isArray(value) && value.length > 0 ? undefined : t('filter.valuesHint')}
        value={Array.isArray(value) ? value.map(String) : []}
        data={choices ? [...choices] : []}
        disabled={disabled}
        acceptValueOnBlur
        onChange={values => change({ ...condition, value: values })}
      />
    )
  }
  if (type === 'flag') {
    return (
      <NativeSelect
        aria-label={t('filter.value')}
        value={String(value)}
        disabled={disabled}
        data={[
          { value: 'true', label: t('yes') },
          { value: 'false', label: t('no') },
        ]}
        onChange={event => change({ ...condition, value: event.currentTarget.value === 'true' })}
      />
    )
  }
  if (field && isChoiceColumn(field) && choices && is !== 'startsWith') {
    return (
      <NativeSelect
        aria-label={t('filter.value')}
        value={String(value)}
        disabled={disabled}
        data={choices.map(choice => ({ value: choice, label: choiceWords(t, field, choice) }))}
        onChange={event => change({ ...condition, value: event.currentTarget.value })}
      />
    )
  }
  return (
    <TextInput
      aria-label={t('filter.value')}
      type={type}
      step={type === 'number' ? 'any' : undefined}
      value={value === undefined ? '' : String(value)}
      maxLength={500}
      disabled={disabled}
      onChange={event => change({ ...condition, value: typedValue(event.currentTarget.value) })}
    />
  )

  function typedValue(text: string): string | number {
    return type === 'number' && text !== '' ? Number(text) : text
  }
}
