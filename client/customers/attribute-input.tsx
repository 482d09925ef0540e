import { NativeSelect, TextInput } from '@mantine/core'
import type { GetInputPropsReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { CustomerAttribute } from './customer.ts'

interface Props {
  readonly attribute: CustomerAttribute
  readonly input: GetInputPropsReturnType
}

/** The input that fits the type of an attribute. */
export function AttributeInput({ attribute: { title, type }, input }: Props) {
  const { t } = useTranslation('customers')
  if (type === 'flag') {
    const options = [
      { value: '', label: t('unset') },
      { value: 'true', label: t('yes') },
      { value: 'false', label: t('no') },
    ]
    return <NativeSelect label={title} data={options} {...input} />
  }
  return (
    <TextInput
      label={title}
      type={type}
      step={type === 'number' ? 'any' : undefined}
      maxLength={500}
      {...input}
    />
  )
}
