import { Checkbox, NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Section } from '../ui/section.tsx'
import type { PlanPart } from './plan.ts'
import classes from './plan-form.module.css'

export function PlanTarget({ plan, set }: Omit<PlanPart, 'isPlanned'>) {
  const { t } = useTranslation('waves')
  const hasTarget = plan.targetComplete !== ''
  return (
    <Section title={t('plan.target')}>
      <div className={classes.fields}>
        <NumberInput
          label={t('plan.targetLabel')}
          description={t('plan.targetHint')}
          value={plan.targetComplete}
          min={1}
          max={10_000_000}
          allowDecimal={false}
          maw={240}
          hideControls
          onChange={value => set({ targetComplete: typeof value === 'number' ? value : '' })}
        />
        <Checkbox
          label={t('plan.closeAtTarget')}
          description={t('plan.closeAtTargetHint')}
          checked={hasTarget && plan.closeAtTarget}
          disabled={!hasTarget}
          onChange={event => set({ closeAtTarget: event.currentTarget.checked })}
        />
      </div>
    </Section>
  )
}
