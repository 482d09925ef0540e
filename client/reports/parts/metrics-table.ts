import type { MetricsPart } from '#analysis/report/metrics-part.ts'
import type { TableContent } from '../../ui/table-content.ts'
import type { WaveReport } from '../wave-report.ts'
import { rangeOf } from './part-numbers.ts'
import type { PartWords } from './part-words.ts'
import { sinceEarlier } from './since-earlier.ts'

type Interval = readonly [number, number] | undefined

export function metricsTable(
  { nps, csat, ces }: MetricsPart,
  change: WaveReport['change'],
  words: PartWords,
): TableContent {
  const { p, reader, name } = words
  const { index, shareInColumn, count, precise } = reader.formats
  const points = (share: number) => index(100 * share)
  const row = (
    key: string,
    title: string,
    [value, interval, n]: readonly [number, Interval, number],
    format: (value: number) => string,
  ) => ({
    key,
    cells: [
      title,
      format(value),
      rangeOf(interval, words, format),
      count(n),
      sinceEarlier(change?.metrics, key, change, words, format) ?? '',
    ],
  })
  return {
    caption: p('metrics.tableCaption'),
    columns: [
      { header: p('columns.figure') },
      { header: p('columns.value'), numeric: true },
      { header: p('columns.interval'), numeric: true },
      { header: p('columns.n'), numeric: true },
      { header: p('columns.inWords') },
    ],
    rows: [
      ...(nps
        ? [
            row('nps', name('nps'), [nps.score.score, nps.score.interval, nps.promoters.n], points),
            ...(['promoters', 'passives', 'detractors'] as const).map(group =>
              row(
                group,
                p(`metrics.${group}`),
                [nps[group].share, nps[group].interval, nps[group].n],
                shareInColumn,
              ),
            ),
          ]
        : []),
      ...(csat
        ? [
            row(
              'csat',
              name('csat'),
              [csat.top.share, csat.top.interval, csat.top.n],
              shareInColumn,
            ),
            row(
              'csatMean',
              p('metrics.csatMean'),
              [csat.mean.mean, csat.mean.interval, csat.mean.n],
              precise,
            ),
          ]
        : []),
      ...(ces
        ? [
            row('ces', name('ces'), [ces.mean.mean, ces.mean.interval, ces.mean.n], precise),
            row(
              'cesAgree',
              p('metrics.cesAgree'),
              [ces.agree.share, ces.agree.interval, ces.agree.n],
              shareInColumn,
            ),
          ]
        : []),
    ],
  }
}
