import { Checkbox, NumberInput, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useReader } from '../../i18n/use-reader.ts'
import classes from './schedule.module.css'
import type { SchedulePlan } from './schedule-plan.ts'

interface Props {
  readonly plan: SchedulePlan
  readonly set: (change: Partial<SchedulePlan>) => void
  readonly versions: readonly { readonly id: string; readonly number: number }[]
}

/** What each wave of a schedule is like. */
export function WaveFields({ plan, set, versions }: Props) {
  const { t } = useTranslation(['surveys', 'waves', 'common'])
  const { formats } = useReader()
  const hasTarget = plan.targetComplete !== ''
  return (
    <div className={classes.fields}>
      <TextInput
        label={t('repeat.form.pattern')}
        description={t('repeat.form.patternHint', { skipInterpolation: true })}
        value={plan.namePattern}
        maxLength={80}
        error={plan.namePattern.trim() === '' && t('repeat.form.nameMissing')}
        onChange={event => set({ namePattern: event.currentTarget.value })}
      />
      <div className={classes.pair}>
        <NumberInput
          label={t('repeat.form.openDays')}
          value={plan.openDays}
          min={1}
          max={366}
          allowDecimal={false}
          hideControls
          onChange={value => typeof value === 'number' && set({ openDays: value })}
        />
        <Select
          label={t('repeat.form.privacy')}
          data={(['anonymous', 'identified'] as const).map(value => ({
            value,
            label: t(`common:privacy.${value}`),
          }))}
          value={plan.privacy}
          allowDeselect={false}
          onChange={value => set({ privacy: value === 'identified' ? 'identified' : 'anonymous' })}
        />
        <Select
          label={t('repeat.form.version')}
          data={[
            { value: '', label: t('repeat.newest') },
            ...versions.map(({ id, number }) => ({
              value: id,
              label: t('repeat.pinned', { number: formats.count(number) }),
            })),
          ]}
          value={plan.versionId}
          allowDeselect={false}
          onChange={value => set({ versionId: value ?? '' })}
        />
        <NumberInput
          label={t('repeat.form.target')}
          value={plan.targetComplete}
          min={1}
          max={10_000_000}
          allowDecimal={false}
          hideControls
          onChange={value => set({ targetComplete: typeof value === 'number' ? value : '' })}
        />
      </div>
      <Checkbox
        label={t('waves:plan.closeAtTarget')}
        description={t('waves:plan.closeAtTargetHint')}
        checked={hasTarget && plan.closeAtTarget}
        disabled={!hasTarget}
        onChange={event => set({ closeAtTarget: event.currentTarget.checked })}
      />
    </div>
  )
}
