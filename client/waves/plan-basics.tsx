import { Radio, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useReader } from '../i18n/use-reader.ts'
import { Section } from '../ui/section.tsx'
import type { PlanPart } from './plan.ts'
import classes from './plan-form.module.css'

interface Props extends PlanPart {
  readonly versions: readonly { readonly id: string; readonly number: number }[]
}

export function PlanBasics({ plan, set, isPlanned, versions }: Props) {
  const { t } = useTranslation(['waves', 'surveys'])
  const { formats } = useReader()
  const newest = Math.max(...versions.map(({ number }) => number))
  return (
    <Section title={t('plan.basics')}>
      <div className={classes.fields}>
        <TextInput
          label={t('plan.name')}
          value={plan.name}
          maxLength={120}
          required
          withAsterisk={false}
          onChange={event => set({ name: event.currentTarget.value })}
        />
        {isPlanned ? (
          <>
            <Select
              label={t('plan.version')}
              value={plan.versionId}
              allowDeselect={false}
              data={versions.map(({ id, number }) => ({
                value: id,
                label: t(number === newest ? 'plan.newest' : 'plan.versionNumber', {
                  number: formats.count(number),
                }),
              }))}
              onChange={versionId => set({ versionId: versionId ?? plan.versionId })}
            />
            <Radio.Group
              label={t('surveys:waves.privacy')}
              value={plan.privacy}
              onChange={value =>
                set({ privacy: value === 'identified' ? 'identified' : 'anonymous' })
              }
            >
              {(['anonymous', 'identified'] as const).map(privacy => (
                <Radio
                  key={privacy}
                  mt={8}
                  value={privacy}
                  label={t(`surveys:waves.${privacy}`)}
                  description={t(`surveys:waves.${privacy}Hint`)}
                />
              ))}
            </Radio.Group>
          </>
        ) : (
          <p className={classes.hint}>{t('plan.fixed')}</p>
        )}
      </div>
    </Section>
  )
}
