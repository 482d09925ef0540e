import { Button, NumberInput, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { api, call } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import classes from './invitations.module.css'
import { useChange } from './invitations.ts'

const CHANNELS = ['counter', 'letter', 'sms', 'wechat'] as const
const LANGUAGES = ['en', 'zh-cn'] as const

interface Values {
  readonly count: number
  readonly channel: (typeof CHANNELS)[number]
  readonly language: (typeof LANGUAGES)[number]
  readonly label: string
}

/** Links for people whom nobody knows by name: a counter, a parcel, an event. */
export function MakeLinks({ waveId }: { waveId: string }) {
  const { t } = useTranslation('invitations')
  const { locale, formats } = useReader()
  const form = useForm<Values>({
    initialValues: { count: 50, channel: 'counter', language: locale, label: '' },
  })
  const making = useChange(waveId, ({ label, ...values }: Values) =>
    call(
      api.waves[':waveId'].invitations.links.$post({
        param: { waveId },
        json: { ...values, label: label.trim() || null },
      }),
    ),
  )
  return (
    <Disclosure summary={t('make.title')}>
      <form onSubmit={form.onSubmit(values => making.mutate(values))} noValidate>
        <p className={classes.hint}>{t('make.intro')}</p>
        <div className={classes.fields}>
          <NumberInput
            label={t('make.count')}
            min={1}
            max={10_000}
            allowDecimal={false}
            {...form.getInputProps('count')}
          />
          <Select
            label={t('links.channel')}
            data={CHANNELS.map(value => ({ value, label: t(`channel.${value}`) }))}
            allowDeselect={false}
            {...form.getInputProps('channel')}
          />
          <Select
            label={t('texts.language')}
            data={LANGUAGES.map(value => ({ value, label: t(`language.${value}`) }))}
            allowDeselect={false}
            {...form.getInputProps('language')}
          />
          <TextInput
            label={t('make.label')}
            description={t('make.labelHint')}
            maxLength={40}
            {...form.getInputProps('label')}
          />
        </div>
        {making.error && <ProblemNotice error={making.error} />}
        <div className={classes.step}>
          <Button type="submit" variant="default" loading={making.isPending}>
            {t('make.submit')}
          </Button>
          <p role="status">
            {making.isSuccess &&
              t('make.made', {
                count: making.variables.count,
                shown: formats.count(making.variables.count),
              })}
          </p>
        </div>
      </form>
    </Disclosure>
  )
}
