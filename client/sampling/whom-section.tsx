import { MultiSelect, NumberInput, Select, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Section } from '../ui/section.tsx'
import type { CustomerParts } from './customer-parts.ts'
import type { SamplePlan } from './sample.ts'
import classes from './sampling.module.css'
import { StrataFields } from './strata-fields.tsx'

interface Props {
  readonly plan: SamplePlan
  readonly parts: CustomerParts
  readonly change: (changes: Partial<SamplePlan>) => void
}

const CHANNELS = ['email', 'sms', 'wechat', 'letter', 'counter'] as const

/** Who may be invited at all, and by what the sample is divided. */
export function WhomSection({ plan, parts, change }: Props) {
  const { t } = useTranslation('sampling')
  return (
    <Section title={t('whom.title')} intro={t('whom.intro')}>
      <div className={classes.fields}>
        <Select
          label={t('whom.segment')}
          description={t('whom.segmentHint')}
          placeholder={t('whom.everybody')}
          data={parts.segments.map(({ id, name }) => ({ value: id, label: name }))}
          value={plan.segmentId}
          onChange={segmentId => change({ segmentId })}
          clearable
          clearButtonProps={{ 'aria-label': t('whom.everybody') }}
        />
        <MultiSelect
          label={t('whom.channels')}
          description={t('whom.channelsHint')}
          data={CHANNELS.map(channel => ({ value: channel, label: t(`channel.${channel}`) }))}
          value={plan.channels}
          onChange={chosen => {
            const channels = CHANNELS.filter(channel => chosen.includes(channel)).sort(
              (a, b) => chosen.indexOf(a) - chosen.indexOf(b),
            )
            if (channels.length > 0) change({ channels })
          }}
        />
        <NumberInput
          label={t('whom.quarantine')}
          description={t('whom.quarantineHint')}
          value={plan.quarantineDays}
          onChange={days => isWhole(days) && change({ quarantineDays: days })}
          min={0}
          max={730}
          suffix={t('whom.days')}
          allowDecimal={false}
          allowNegative={false}
        />
        <NumberInput
          label={t('whom.complaint')}
          description={t('whom.complaintHint')}
          value={plan.complaintDays}
          onChange={days => isWhole(days) && change({ complaintDays: days })}
          min={0}
          max={730}
          suffix={t('whom.days')}
          allowDecimal={false}
          allowNegative={false}
        />
        <StrataFields plan={plan} parts={parts} change={change} />
        <Switch
          label={t('whom.onePerAddress')}
          description={t('whom.onePerAddressHint')}
          checked={plan.onePerAddress}
          onChange={event => change({ onePerAddress: event.currentTarget.checked })}
        />
      </div>
    </Section>
  )
}

function isWhole(value: string | number): value is number {
  return typeof value === 'number' && Number.isInteger(value)
}
