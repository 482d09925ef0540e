import { useTranslation } from 'react-i18next'
import { useReader } from '../i18n/use-reader.ts'
import { FigureList } from '../ui/figure-list.tsx'
import type { Allocation, SamplePlan } from './sample.ts'
import classes from './sampling.module.css'

/** What the plan will be able to say, before anybody is asked. */
export function Precision({ plan, allocation }: { plan: SamplePlan; allocation: Allocation }) {
  const { t } = useTranslation('sampling')
  const { formats } = useReader()
  const { invitations, replies, margin, indexMargin, designEffect } = allocation
  const falls = Math.round(replies) < plan.replies
  return (
    <div className={classes.precision} aria-live="polite">
      <FigureList
        figures={[
          { name: t('precision.invitations'), value: formats.count(invitations) },
          { name: t('precision.replies'), value: formats.count(replies) },
          ...(indexMargin === undefined
            ? []
            : [{ name: t('precision.index'), value: `± ${formats.index(indexMargin)}` }]),
          ...(margin === undefined
            ? []
            : [
                {
                  name: t('precision.share'),
                  value: `± ${t('precision.points', { points: formats.index(100 * margin) })}`,
                },
              ]),
        ]}
      />
      <p className={classes.hint}>
        {t('precision.hint')}
        {designEffect !== undefined &&
          designEffect > 1.005 &&
          t('precision.effect', { effect: formats.precise(designEffect) })}
      </p>
      {falls && (
        <p className={classes.hint}>
          {t('precision.tooFew', {
            wanted: formats.count(plan.replies),
            expected: formats.count(replies),
          })}
        </p>
      )}
    </div>
  )
}
