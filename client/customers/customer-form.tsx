import { Button, NativeSelect, Switch, TagsInput, TextInput } from '@mantine/core'
import { type UseFormReturnType, useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import {
  type ColumnType,
  choicesOf,
  columnOf,
  type FormColumn,
  formColumns,
  isChoiceColumn,
} from '#server/customers/customer-columns.ts'
import words from '../i18n/en/customers.json'
import { LinkButton } from '../ui/link-button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import { AttributeInput } from './attribute-input.tsx'
import { choiceWords } from './column-words.ts'
import type { CustomerAttribute } from './customer.ts'
import classes from './customer-form.module.css'
import type { CustomerFormValues } from './customer-form-values.ts'
import { refusalWords } from './refusal-words.ts'

interface Props {
  readonly initial: CustomerFormValues
  readonly attributes: readonly CustomerAttribute[]
  readonly isNew: boolean
  readonly error: unknown
  readonly busy: boolean
  /** The page that cancelling leads to. */
  readonly back: string
  readonly save: (values: CustomerFormValues) => void
}

type CustomerFormState = UseFormReturnType<CustomerFormValues>

export function CustomerForm({ initial, attributes, isNew, error, busy, back, save }: Props) {
  const { t } = useTranslation(['customers', 'common'])
  const form = useForm<CustomerFormValues>({
    mode: 'uncontrolled',
    initialValues: initial,
    validate: {
      externalId: number => (number.trim() ? null : t('form.numberMissing')),
      consentAt: (at, { consent }) => (consent === 'granted' && !at ? t('form.proof') : null),
      consentSource: (source, { consent }) =>
        consent === 'granted' && !source.trim() ? t('form.proof') : null,
    },
  })
  const inputs = (section: Parameters<typeof formColumns>[0]) =>
    formColumns(section).map(name => <ColumnInput key={form.key(name)} name={name} form={form} />)
  return (
    <form className={classes.form} onSubmit={form.onSubmit(values => save(values))} noValidate>
      <Section title={t('form.main')}>
        <div className={classes.fields}>
          {isNew && (
            <TextInput
              className={classes.wide}
              label={t('property.externalId')}
              description={t('hint.externalId')}
              maxLength={columnOf('externalId').max}
              key={form.key('externalId')}
              {...form.getInputProps('externalId')}
            />
          )}
          {inputs('main')}
        </div>
      </Section>
      <Section title={t('form.consent')}>
        <div className={classes.fields}>{inputs('consent')}</div>
      </Section>
      {attributes.length > 0 && (
        <Section title={t('form.own')}>
          <div className={classes.fields}>
            {attributes.map(attribute => (
              <AttributeInput
                key={form.key(`attributes.${attribute.id}`)}
                attribute={attribute}
                input={form.getInputProps(`attributes.${attribute.id}`)}
              />
            ))}
          </div>
        </Section>
      )}
      <Section title={t('form.more')}>
        <div className={classes.fields}>{inputs('relation')}</div>
      </Section>
      {error !== null && <ProblemNotice error={error} words={refusalWords(t, error)} />}
      <div className={classes.submit}>
        <Button type="submit" loading={busy}>
          {t(isNew ? 'form.submitNew' : 'form.submit')}
        </Button>
        <LinkButton to={back} variant="default">
          {t('common:cancel')}
        </LinkButton>
      </div>
    </form>
  )
}

const INPUTS: Readonly<Partial<Record<ColumnType, { type: string; step?: string }>>> = {
  email: { type: 'email' },
  phone: { type: 'tel' },
  year: { type: 'number' },
  day: { type: 'date' },
  moment: { type: 'datetime-local' },
  decimal: { type: 'number', step: 'any' },
}

/** The input that fits the type of a column. */
function ColumnInput({ name, form }: { name: FormColumn; form: CustomerFormState }) {
  const { t } = useTranslation('customers')
  const { type, max, maxItems } = columnOf(name)
  const said = {
    label: t(`property.${name}`),
    description: hasHint(name) ? t(`hint.${name}`) : undefined,
  }
  if (isChoiceColumn(name))
    return (
      <NativeSelect
        {...said}
        data={choicesOf(name).map(value => ({ value, label: choiceWords(t, name, value) }))}
        {...form.getInputProps(name)}
      />
    )
  if (type === 'texts')
    return (
      <TagsInput
        className={classes.wide}
        {...said}
        maxTags={maxItems}
        {...form.getInputProps(name)}
      />
    )
  if (type === 'flag')
    return (
      <Switch
        className={classes.wide}
        {...said}
        {...form.getInputProps(name, { type: 'checkbox' })}
      />
    )
  return <TextInput {...INPUTS[type]} {...said} maxLength={max} {...form.getInputProps(name)} />
}

function hasHint(name: string): name is keyof typeof words.hint {
  return Object.hasOwn(words.hint, name)
}
