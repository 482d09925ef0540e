import { Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, call, queries } from '../api.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { attributeIdOf } from './attribute-id-of.ts'
import type { CustomerAttribute } from './customer.ts'
import classes from './declare-attribute.module.css'
import { refusalWords } from './refusal-words.ts'

interface Props {
  /** What the form begins with. */
  readonly title: string
  readonly close: () => void
  readonly declared: (attribute: CustomerAttribute) => void
}

const TYPES = ['text', 'number', 'date', 'flag'] as const

export function DeclareAttribute({ title, close, declared }: Props) {
  const { t } = useTranslation(['customers', 'common'])
  const client = useQueryClient()
  const form = useForm<CustomerAttribute>({
    initialValues: { title, id: attributeIdOf(title), type: 'text' },
    validate: {
      title: text => (text.trim() ? null : t('attributes.titleMissing')),
      id: id => (/^[a-z][a-z0-9_]{0,39}$/.test(id) ? null : t('attributes.idInvalid')),
    },
  })
  const declaring = useMutation({
    mutationFn: (json: CustomerAttribute) => call(api['customer-attributes'].$post({ json })),
    onSuccess: async attribute => {
      await client.invalidateQueries(queries.customerAttributes())
      declared(attribute)
    },
  })
  return (
    <Modal
      opened
      onClose={close}
      title={t('attributes.add')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form
        className={classes.form}
        onSubmit={form.onSubmit(values => declaring.mutate(values))}
        noValidate
      >
        <TextInput
          label={t('attributes.title')}
          maxLength={100}
          data-autofocus
          {...form.getInputProps('title')}
          onBlur={() => {
            const { id, title: typed } = form.getValues()
            if (id === '') form.setFieldValue('id', attributeIdOf(typed))
          }}
        />
        <TextInput
          label={t('attributes.id')}
          description={t('attributes.idHint', { id: form.values.id || 'tier' })}
          maxLength={40}
          {...form.getInputProps('id')}
        />
        <NativeSelect
          label={t('attributes.type')}
          description={t('attributes.fixed')}
          data={TYPES.map(type => ({ value: type, label: t(`attributes.types.${type}`) }))}
          {...form.getInputProps('type')}
        />
        {declaring.error && (
          <ProblemNotice error={declaring.error} words={refusalWords(t, declaring.error)} />
        )}
        <Button type="submit" loading={declaring.isPending}>
          {t('attributes.submit')}
        </Button>
      </form>
    </Modal>
  )
}
