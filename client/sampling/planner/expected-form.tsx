import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Disclosure } from '../../ui/disclosure.tsx'
import { arrowsOf, type Expected } from './expected.ts'
import classes from './plan.module.css'
import type { PlannedModel } from './planned-model.ts'

interface Props {
  readonly planned: PlannedModel
  readonly expected: Expected
  readonly change: (expected: Expected) => void
  readonly construct: (id: string) => string
}

/** What is expected, with what is usual filled in. */
export function ExpectedForm({ planned, expected, change, construct }: Props) {
  const { t } = useTranslation('planner')
  const set = (part: Partial<Expected>) => change({ ...expected, ...part })
  return (
    <>
      <div className={classes.form}>
        <NumberInput
          label={t('expected.index')}
          description={t('expected.indexHint')}
          value={expected.index}
          onChange={value => set({ index: within(value, 5, 95) })}
          min={5}
          max={95}
          step={5}
        />
        <NumberInput
          label={t('expected.spread')}
          description={t('expected.spreadHint')}
          value={expected.spread}
          onChange={value => set({ spread: within(value, 5, 40) })}
          min={5}
          max={40}
          step={1}
        />
        <NumberInput
          label={t('expected.loading')}
          description={t('expected.loadingHint')}
          value={expected.loading}
          onChange={value => set({ loading: within(value, 0.3, 0.99) })}
          min={0.3}
          max={0.99}
          step={0.05}
          decimalScale={2}
        />
      </div>
      <Disclosure summary={t('expected.paths')}>
        <p className={classes.hint}>{t('expected.pathsHint')}</p>
        <div className={classes.paths}>
          {arrowsOf(planned.model).map(({ from, to }) => {
            const key = `${from}→${to}`
            return (
              <NumberInput
                key={key}
                label={`${construct(from)} → ${construct(to)}`}
                value={expected.paths[key]}
                onChange={value =>
                  set({ paths: { ...expected.paths, [key]: within(value, -0.95, 0.95) } })
                }
                min={-0.95}
                max={0.95}
                step={0.05}
                decimalScale={2}
              />
            )
          })}
        </div>
      </Disclosure>
    </>
  )
}

/** What is typed halfway counts as its nearest sense. */
function within(value: string | number, min: number, max: number): number {
  const number = Number(value)
  return Number.isFinite(number) ? Math.min(max, Math.max(min, number)) : min
}
