import { Button, NativeSelect, Switch, TagsInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '../ui/link-button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Section } from '../ui/section.tsx'
import { AttributeInput } from './attribute-input.tsx'
import type { CustomerAttribute } from './customer.ts'
import classes from './customer-form.module.css'
import type { CustomerFormValues, TextField } from './customer-form-values.ts'
import { refusalWords } from './refusal-words.ts'

interface Props {
  readonly initial: CustomerFormValues
  readonly attributes: readonly CustomerAttribute[]
  readonly isNew: boolean
  readonly error: unknown
  readonly busy: boolean
  /** Where it leads when nothing is to be saved. */
  readonly back: string
  readonly save: (values: CustomerFormValues) => void
}

const INPUTS: Readonly<Partial<Record<TextField, { type: string; step?: string }>>> = {
  email: { type: 'email' },
  phone: { type: 'tel' },
  birthYear: { type: 'number' },
  firstContactOn: { type: 'date' },
  acquisitionCost: { type: 'number', step: 'any' },
  retentionUntil: { type: 'date' },
}
const CONSENTS = ['unknown', 'granted', 'denied', 'withdrawn'] as const

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
  const text = (name: TextField, description?: string) => (
    <TextInput
      {...INPUTS[name]}
      label={t(`property.${name}`)}
      description={description}
      key={form.key(name)}
      {...form.getInputProps(name)}
    />
  )
  return (
    <form className={classes.form} onSubmit={form.onSubmit(values => save(values))} noValidate>
      <Section title={t('form.main')}>
        <div className={classes.fields}>
          {isNew && (
            <TextInput
              className={classes.wide}
              label={t('property.externalId')}
              description={t('form.numberHint')}
              maxLength={200}
              key={form.key('externalId')}
              {...form.getInputProps('externalId')}
            />
          )}
          {text('name')}
          <NativeSelect
            label={t('property.kind')}
            data={(['person', 'account'] as const).map(kind => ({
              value: kind,
              label: t(`kind.${kind}`),
            }))}
            key={form.key('kind')}
            {...form.getInputProps('kind')}
          />
          {text('email')}
          {text('phone')}
          {text('region')}
          {text('language')}
          {text('birthYear')}
        </div>
      </Section>
      <Section title={t('form.consent')}>
        <div className={classes.fields}>
          <NativeSelect
            label={t('property.consent')}
            data={CONSENTS.map(state => ({ value: state, label: t(`consent.${state}`) }))}
            key={form.key('consent')}
            {...form.getInputProps('consent')}
          />
          <TextInput
            type="datetime-local"
            label={t('property.consentAt')}
            key={form.key('consentAt')}
            {...form.getInputProps('consentAt')}
          />
          <TextInput
            label={t('property.consentSource')}
            maxLength={200}
            key={form.key('consentSource')}
            {...form.getInputProps('consentSource')}
          />
          <TextInput
            label={t('property.consentText')}
            maxLength={200}
            key={form.key('consentText')}
            {...form.getInputProps('consentText')}
          />
          <TagsInput
            className={classes.wide}
            label={t('property.consentChannels')}
            description={t('form.channelsHint')}
            maxTags={20}
            key={form.key('consentChannels')}
            {...form.getInputProps('consentChannels')}
          />
          <Switch
            className={classes.wide}
            label={t('property.doNotContact')}
            key={form.key('doNotContact')}
            {...form.getInputProps('doNotContact', { type: 'checkbox' })}
          />
          {text('retentionUntil', t('form.retentionHint'))}
        </div>
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
        <div className={classes.fields}>
          {text('accountExternalId')}
          {text('role')}
          {text('owner')}
          {text('firstContactOn')}
          {text('acquisitionChannel')}
          {text('acquisitionCost')}
          {text('statusOverride', t('form.statusHint'))}
          {text('statusReason')}
          <TagsInput
            className={classes.wide}
            label={t('property.tags')}
            maxTags={50}
            key={form.key('tags')}
            {...form.getInputProps('tags')}
          />
        </div>
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
