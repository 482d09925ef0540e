import { useTranslation } from 'react-i18next'
import { useReader } from '../i18n/use-reader.ts'
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
      <dl className={classes.figures}>
        <div>
          <dt>{t('precision.invitations')}</dt>
          <dd>{formats.count(invitations)}</dd>
        </div>
        <div>
          <dt>{t('precision.replies')}</dt>
          <dd>{formats.count(replies)}</dd>
        </div>
        {indexMargin !== undefined && (
          <div>
            <dt>{t('precision.index')}</dt>
            <dd>± {formats.index(indexMargin)}</dd>
          </div>
        )}
        {margin !== undefined && (
          <div>
            <dt>{t('precision.share')}</dt>
            <dd>± {t('precision.points', { points: formats.index(100 * margin) })}</dd>
          </div>
        )}
      </dl>
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
