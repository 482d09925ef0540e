import { useTranslation } from 'react-i18next'
import { useReader } from '../i18n/use-reader.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import classes from './funnel.module.css'
import { type FunnelStep, funnelSteps } from './funnel-steps.ts'
import type { Frame } from './sample.ts'

/** From all customers to those who may be asked: what is left after each rule, and what it took. */
export function Funnel({ frame }: { frame: Frame }) {
  const { t } = useTranslation('sampling')
  const { formats } = useReader()
  const steps = funnelSteps(frame)
  const words = ({ rule }: FunnelStep) => t(rule === null ? 'funnel.all' : `rule.${rule}`)
  return (
    <figure className={classes.figure}>
      <ol className={classes.steps} aria-label={t('funnel.label')}>
        {steps.map(step => (
          <li key={step.rule ?? 'all'} className={step.lost === 0 ? classes.quiet : undefined}>
            <span className={classes.words}>{words(step)}</span>
            <span className={classes.bar} aria-hidden="true">
              <span style={{ width: `${100 * shareOf(step.left)}%` }} className={classes.left} />
              <span style={{ width: `${100 * shareOf(step.lost)}%` }} className={classes.lost} />
            </span>
            <span className={classes.number}>{formats.count(step.left)}</span>
            <span className={classes.minus}>
              {step.rule !== null && (step.lost > 0 ? `−${formats.count(step.lost)}` : '0')}
            </span>
          </li>
        ))}
      </ol>
      <Disclosure summary={t('funnel.table')}>
        <DataTable
          caption={t('funnel.label')}
          columns={[
            { header: t('funnel.columns.rule') },
            { header: t('funnel.columns.lost'), numeric: true },
            { header: t('funnel.columns.left'), numeric: true },
            { header: t('funnel.columns.share'), numeric: true },
          ]}
          rows={steps.map(step => ({
            key: step.rule ?? 'all',
            cells: [
              words(step),
              step.rule === null ? '' : formats.count(step.lost),
              formats.count(step.left),
              formats.shareInColumn(shareOf(step.left)),
            ],
          }))}
        />
      </Disclosure>
    </figure>
  )

  function shareOf(customers: number): number {
    return frame.customers === 0 ? 0 : customers / frame.customers
  }
}
