import { NumberInput, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Disclosure } from '../ui/disclosure.tsx'
import { Section } from '../ui/section.tsx'
import { AllocationTable } from './allocation-table.tsx'
import type { CustomerParts } from './customer-parts.ts'
import { Precision } from './precision.tsx'
import type { Allocation, Frame, SamplePlan } from './sample.ts'
import classes from './sampling.module.css'

interface Props {
  readonly plan: SamplePlan
  readonly frame: Frame
  readonly allocation: Allocation
  readonly parts: CustomerParts
  readonly change: (changes: Partial<SamplePlan>) => void
}

const METHODS = ['proportional', 'equal', 'power', 'neyman'] as const

/** How many answers are wanted, how the strata share them, and how exact that will be. */
export function SizeSection({ plan, frame, allocation, parts, change }: Props) {
  const { t } = useTranslation('sampling')
  const hasStrata = frame.strata.length > 1
  return (
    <Section title={t('size.title')} intro={t('size.intro')}>
      <div className={classes.fields}>
        <NumberInput
          label={t('size.replies')}
          value={plan.replies}
          onChange={n => isNumber(n) && n >= 1 && change({ replies: Math.round(n) })}
          min={1}
          max={1_000_000}
          allowDecimal={false}
          thousandSeparator={t('size.thousands')}
        />
        <NumberInput
          label={t('size.rate')}
          description={t('size.rateHint')}
          value={Math.round(1000 * plan.responseRate) / 10}
          onChange={n => isNumber(n) && n >= 0.1 && change({ responseRate: n / 100 })}
          min={0.1}
          max={100}
          suffix="%"
        />
        {hasStrata && (
          <>
            <Select
              label={t('size.method')}
              description={t(`method.${plan.method}Hint`)}
              data={METHODS.map(method => ({ value: method, label: t(`method.${method}`) }))}
              value={plan.method}
              allowDeselect={false}
              onChange={method => {
                const known = METHODS.find(each => each === method)
                if (known) change({ method: known })
              }}
            />
            <NumberInput
              label={t('size.minimum')}
              description={t('size.minimumHint')}
              value={plan.minimum}
              onChange={n => isNumber(n) && change({ minimum: Math.round(n) })}
              min={0}
              max={10_000}
              allowDecimal={false}
            />
          </>
        )}
      </div>
      <Disclosure summary={t('size.more')}>
        <div className={classes.fields}>
          <NumberInput
            label={t('size.reserve')}
            description={t('size.reserveHint')}
            value={Math.round(100 * plan.reserve)}
            onChange={n => isNumber(n) && change({ reserve: Math.round(n) / 100 })}
            min={0}
            max={90}
            suffix="%"
            allowDecimal={false}
          />
          {hasStrata && (
            <NumberInput
              label={t('size.takeAll')}
              description={t('size.takeAllHint')}
              value={plan.takeAllUpTo}
              onChange={n => isNumber(n) && change({ takeAllUpTo: Math.round(n) })}
              min={0}
              max={100_000}
              allowDecimal={false}
            />
          )}
          {hasStrata && plan.method === 'power' && (
            <NumberInput
              label={t('size.power')}
              description={t('size.powerHint')}
              value={plan.power}
              onChange={n => isNumber(n) && change({ power: n })}
              min={0}
              max={1}
              step={0.1}
            />
          )}
        </div>
      </Disclosure>
      <Precision plan={plan} allocation={allocation} />
      <AllocationTable
        plan={plan}
        frame={frame}
        allocation={allocation}
        parts={parts}
        change={change}
      />
    </Section>
  )
}

function isNumber(value: string | number): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}
