import { Button, NativeSelect, Switch } from '@mantine/core'
import { useSearchParams } from 'react-router'
import type { MethodWords } from './method-words.ts'
import { addressOf, type OptionWords } from './options-in-address.ts'
import classes from './report-options-form.module.css'

/** Options act at once and stand in the address, so that a link shows the same figures. */
export function ReportOptionsForm({
  options,
  words,
  isModelled,
}: {
  options: OptionWords
  words: MethodWords
  /** Without a path model there is nothing to choose about its estimate. */
  isModelled: boolean
}) {
  const { m } = words
  const [, setSearch] = useSearchParams()
  const change = (changed: Partial<OptionWords>) =>
    setSearch(addressOf({ ...options, ...changed }), { replace: true, preventScrollReset: true })
  const reset = () => setSearch({}, { replace: true, preventScrollReset: true })
  const isDefault = addressOf(options).size === 0
  return (
    <fieldset id="options" className={classes.options}>
      <legend>{m('options.title')}</legend>
      {isModelled && (
        <>
          <NativeSelect
            label={m('options.innerWeights.label')}
            description={m('options.innerWeights.description')}
            value={options.innerWeights}
            onChange={({ currentTarget: { value } }) =>
              change({ innerWeights: innerWeights(value) })
            }
            data={INNER_WEIGHTS.map(value => ({
              value,
              label: m(`options.innerWeights.${value}`),
            }))}
          />
          <NativeSelect
            label={m('options.missing.label')}
            description={m('options.missing.description')}
            value={options.missing}
            onChange={({ currentTarget: { value } }) =>
              change({ missing: MISSING.find(word => word === value) ?? 'mean' })
            }
            data={MISSING.map(value => ({ value, label: m(`options.missing.${value}`) }))}
          />
          <NativeSelect
            label={m('options.interval.label')}
            description={m('options.interval.description')}
            value={options.interval}
            onChange={({ currentTarget: { value } }) =>
              change({ interval: INTERVALS.find(word => word === value) ?? 'percentile' })
            }
            data={INTERVALS.map(value => ({ value, label: m(`options.interval.${value}`) }))}
          />
          <Switch
            label={m('options.consistent.label')}
            description={m('options.consistent.description')}
            checked={options.consistent === 'yes'}
            onChange={({ currentTarget: { checked } }) => change({ consistent: yesNo(checked) })}
          />
        </>
      )}
      <Switch
        label={m('options.includePartials.label')}
        description={m('options.includePartials.description')}
        checked={options.includePartials === 'yes'}
        onChange={({ currentTarget: { checked } }) => change({ includePartials: yesNo(checked) })}
      />
      <Switch
        label={m('options.flagged.label')}
        description={m('options.flagged.description')}
        checked={options.flagged === 'without'}
        onChange={({ currentTarget: { checked } }) =>
          change({ flagged: checked ? 'without' : 'with' })
        }
      />
      {!isDefault && (
        <Button variant="default" onClick={reset}>
          {m('options.reset')}
        </Button>
      )}
    </fieldset>
  )
}

const INNER_WEIGHTS = ['path', 'centroid', 'factorial'] as const

const MISSING = ['mean', 'listwise', 'pairwise', 'em'] as const

const INTERVALS = ['percentile', 'bca', 'studentised'] as const

const innerWeights = (value: string) => INNER_WEIGHTS.find(word => word === value) ?? 'path'

const yesNo = (on: boolean) => (on ? 'yes' : 'no')
