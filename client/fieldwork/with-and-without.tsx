import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { type Answer, type api, queries } from '../api.ts'
import { useReader } from '../i18n/use-reader.ts'
import { DataTable } from '../ui/data-table.tsx'
import { Section } from '../ui/section.tsx'
import { ComputeWithout } from './compute-without.tsx'
import type { SettledQuality } from './quality.ts'
import classes from './quality-page.module.css'

type Report = Answer<(typeof api.waves)[':waveId']['report']['$get']>

/** The index with all answers beside the index without those that may be left out. */
export function WithAndWithout({ waveId, settled }: { waveId: string; settled: SettledQuality }) {
  const { t } = useTranslation('quality')
  const { formats, textOf } = useReader()
  const everybody = useQuery(queries.report(waveId, {}))
  const without = useQuery(queries.report(waveId, { flagged: 'without' }))
  const whole = focusOf(everybody.data)
  const clean = focusOf(without.data)
  if (!whole) return null
  const title = textOf(everybody.data?.titles.constructs[whole.focus] ?? whole.focus)
  const row = (key: 'with' | 'without', found: FocusIndex | undefined, to: string) => ({
    key,
    cells: [
      <Link key="report" to={to}>
        {t(`compare.${key}`)}
      </Link>,
      found ? formats.index(found.value) : '–',
      found?.interval
        ? t('compare.range', {
            low: formats.index(found.interval[0]),
            high: formats.index(found.interval[1]),
          })
        : '–',
      found ? formats.count(found.n) : '–',
    ],
  })
  return (
    <Section title={t('compare.title')} intro={t('compare.intro')}>
      {clean && (
        <p className={classes.sum}>{t('compare.difference', differenceOf(whole, clean))}</p>
      )}
      <DataTable
        caption={t('compare.caption', { construct: title })}
        columns={[
          { header: t('compare.answers') },
          { header: title, numeric: true },
          { header: t('compare.interval'), numeric: true },
          { header: 'n', numeric: true },
        ]}
        rows={[
          row('with', whole, `/waves/${waveId}/report`),
          ...(settled.leftOut > 0
            ? [row('without', clean, `/waves/${waveId}/report?flagged=without`)]
            : []),
        ]}
      />
      {settled.leftOut === 0 && <p className={classes.same}>{t('compare.same')}</p>}
      {settled.leftOut > 0 && <ComputeWithout waveId={waveId} isThere={clean !== undefined} />}
    </Section>
  )

  function differenceOf(all: FocusIndex, some: FocusIndex) {
    return { construct: title, difference: formats.signedIndex(some.value - all.value) }
  }
}

interface FocusIndex {
  readonly focus: string
  readonly value: number
  readonly interval?: readonly [number, number]
  readonly n: number
}

function focusOf(shown: Report | undefined): FocusIndex | undefined {
  const model = shown?.report?.pathModel
  const index = model?.constructs.find(({ id }) => id === model.focus)?.index
  if (!model || !index) return undefined
  const { value, interval } = index
  return { focus: model.focus, n: model.n, value, ...(interval && { interval }) }
}
