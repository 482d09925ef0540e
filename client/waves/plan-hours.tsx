import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Section } from '../ui/section.tsx'
import type { PlanPart } from './plan.ts'
import classes from './plan-form.module.css'

export function PlanHours({ plan, set, isPlanned, zone }: PlanPart & { readonly zone: string }) {
  const { t } = useTranslation('waves')
  const ends = isPlanned ? (['opensAt', 'closesAt'] as const) : (['closesAt'] as const)
  return (
    <Section title={t('plan.hours')} intro={t('plan.hoursIntro', { zone })}>
      <div className={classes.hours}>
        {ends.map(end => (
          <TextInput
            key={end}
            type="datetime-local"
            label={t(end === 'opensAt' ? 'plan.opens' : 'plan.closes')}
            value={plan[end]}
            onChange={event => set({ [end]: event.currentTarget.value })}
          />
        ))}
      </div>
    </Section>
  )
}
