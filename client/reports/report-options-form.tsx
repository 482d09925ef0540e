import { Button, NativeSelect, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { reportWords } from '#analysis/report/words.ts'
import { useReader } from '../i18n/use-reader.ts'
import { addressOf, type OptionWords } from './options-in-address.ts'
import classes from './report-options-form.module.css'

/** Options act at once and stand in the address, so that a link shows the same figures. */
export function ReportOptionsForm({
  options,
  isModelled,
}: {
  options: OptionWords
  /** Without a path model there is nothing to choose about its estimate. */
  isModelled: boolean
}) {
  const { t } = useTranslation('reports')
  const { locale } = useReader()
  const { t: said } = reportWords(locale)
  const [, setSearch] = useSearchParams()
  const change = (changed: Partial<OptionWords>) =>
    setSearch(addressOf({ ...options, ...changed }), { replace: true, preventScrollReset: true })
  const reset = () => setSearch({}, { replace: true, preventScrollReset: true })
  const isDefault = addressOf(options).size === 0
  return (
    <fieldset id="options" className={classes.options}>
      <legend>{t('options.title')}</legend>
      {isModelled && (
        <>
          <NativeSelect
            label={t('options.innerWeights.label')}
            description={t('options.innerWeights.description')}
            value={options.innerWeights}
            onChange={({ currentTarget: { value } }) =>
              change({ innerWeights: innerWeights(value) })
            }
            data={INNER_WEIGHTS.map(value => ({
              value,
              label: said(`method.options.innerWeights.${value}`),
            }))}
          />
          <NativeSelect
            label={t('options.missing.label')}
            description={t('options.missing.description')}
            value={options.missing}
            onChange={({ currentTarget: { value } }) =>
              change({ missing: MISSING.find(word => word === value) ?? 'mean' })
            }
            data={MISSING.map(value => ({ value, label: said(`method.options.missing.${value}`) }))}
          />
          <NativeSelect
            label={t('options.interval.label')}
            description={t('options.interval.description')}
            value={options.interval}
            onChange={({ currentTarget: { value } }) =>
              change({ interval: INTERVALS.find(word => word === value) ?? 'percentile' })
            }
            data={INTERVALS.map(value => ({
              value,
              label: said(`method.options.interval.${value}`),
            }))}
          />
          <Switch
            label={t('options.consistent.label')}
            description={t('options.consistent.description')}
            checked={options.consistent === 'yes'}
            onChange={({ currentTarget: { checked } }) => change({ consistent: yesNo(checked) })}
          />
        </>
      )}
      <Switch
        label={t('options.includePartials.label')}
        description={t('options.includePartials.description')}
        checked={options.includePartials === 'yes'}
        onChange={({ currentTarget: { checked } }) => change({ includePartials: yesNo(checked) })}
      />
      <Switch
        label={t('options.flagged.label')}
        description={t('options.flagged.description')}
        checked={options.flagged === 'without'}
        onChange={({ currentTarget: { checked } }) =>
          change({ flagged: checked ? 'without' : 'with' })
        }
      />
      {!isDefault && (
        <Button variant="default" onClick={reset}>
          {t('options.reset')}
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
