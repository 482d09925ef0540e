import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useReader } from '../i18n/use-reader.ts'
import { DataTable } from '../ui/data-table.tsx'
import type { CustomerParts } from './customer-parts.ts'
import type { Allocation, ByHand, Frame, SamplePlan } from './sample.ts'
import classes from './sampling.module.css'
import { stratumWords } from './stratum-words.ts'

interface Props {
  readonly plan: SamplePlan
  readonly frame: Frame
  readonly allocation: Allocation
  readonly parts: CustomerParts
  readonly change: (changes: Partial<SamplePlan>) => void
}

/** What each stratum gets; whoever knows better writes another number over it. */
export function AllocationTable({ plan, frame, allocation, parts, change }: Props) {
  const { t } = useTranslation('sampling')
  const { formats } = useReader()
  const words = {
    everybody: t('strata.everybody'),
    unknown: t('strata.unknown'),
    others: t('strata.others'),
  }
  const ofMethod = plan.method === 'neyman' || plan.method === 'power'
  return (
    <>
      <DataTable
        caption={t('allocation.title')}
        captionShown
        columns={[
          { header: t('allocation.stratum') },
          { header: t('allocation.population'), numeric: true },
          { header: t('allocation.rate'), numeric: true },
          ...(ofMethod ? [{ header: t('allocation.deviation'), numeric: true }] : []),
          { header: t('allocation.invitations'), numeric: true },
          { header: t('allocation.replies'), numeric: true },
          { header: t('allocation.weight'), numeric: true },
          { header: t('allocation.margin'), numeric: true },
        ]}
        rows={frame.strata.map(({ values, population }, h) => {
          const planned = allocation.strata[h]
          const set = byHandOf(values)
          const name = stratumWords(values, plan.strata, parts, words)
          return {
            key: JSON.stringify(values),
            cells: [
              name,
              formats.count(population),
              <NumberInput
                key="rate"
                className={classes.cell}
                aria-label={t('allocation.rateOf', { stratum: name })}
                value={set?.responseRate === undefined ? '' : percent(set.responseRate)}
                placeholder={`${percent(plan.responseRate)}%`}
                onChange={n => put(values, { responseRate: rateOf(n) })}
                min={0.1}
                max={100}
                suffix="%"
                hideControls
              />,
              ...(ofMethod
                ? [
                    <NumberInput
                      key="deviation"
                      className={classes.cell}
                      aria-label={t('allocation.deviationOf', { stratum: name })}
                      value={set?.deviation ?? ''}
                      placeholder="20"
                      onChange={n =>
                        put(values, { deviation: isNumber(n) && n > 0 ? n : undefined })
                      }
                      min={0.1}
                      max={1000}
                      hideControls
                    />,
                  ]
                : []),
              <NumberInput
                key="invitations"
                className={classes.cell}
                aria-label={t('allocation.invitationsOf', { stratum: name })}
                value={set?.invitations ?? ''}
                placeholder={formats.count(planned?.invitations ?? 0)}
                onChange={n =>
                  put(values, { invitations: isNumber(n) ? Math.round(n) : undefined })
                }
                min={0}
                max={population}
                allowDecimal={false}
                hideControls
              />,
              formats.count(planned?.replies ?? 0),
              planned?.designWeight === undefined ? '–' : formats.precise(planned.designWeight),
              planned?.margin === undefined ? '–' : `± ${formats.index(100 * planned.margin)}`,
            ],
          }
        })}
      />
      <p className={classes.hint}>{t('allocation.hint')}</p>
    </>
  )

  function byHandOf(values: readonly (string | null)[]): ByHand | undefined {
    return plan.byHand.find(set => JSON.stringify(set.values) === JSON.stringify(values))
  }

  function put(values: readonly (string | null)[], changes: Omit<ByHand, 'values'>): void {
    const known = byHandOf(values)
    const others = plan.byHand.filter(set => set !== known)
    const { values: _, ...set } = { ...known, ...changes, values: [...values] }
    const filled = Object.fromEntries(
      Object.entries(set).filter(([, value]) => value !== undefined),
    )
    change({
      byHand:
        Object.keys(filled).length === 0 ? others : [...others, { ...filled, values: [...values] }],
    })
  }
}

const percent = (share: number) => Math.round(1000 * share) / 10

function rateOf(value: string | number): number | undefined {
  return isNumber(value) && value >= 0.1 ? value / 100 : undefined
}

function isNumber(value: string | number): value is number {
  return typeof value === 'number' && Number.isFinite(value)
}
