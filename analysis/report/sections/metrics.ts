import { numberCell, rangeCell } from '../cells.ts'
import type { Cell, HeadlineFigure, NumberFormat, Section, Table } from '../document.ts'
import type { MetricsPart } from '../metrics-part.ts'
import type { WithFindings } from '../part.ts'
import { axisOf } from '../pictures/axis.ts'
import type { IntervalBarPicture } from '../pictures/interval-bar.ts'
import { partFindings } from '../sentences/part-findings.ts'
import { intervalText, sinceEarlier, wholePercent } from '../sentences/part-numbers.ts'
import type { ChangeSince } from '../survey-change.ts'
import type { ReportWords } from '../words.ts'

type Interval = readonly [number, number] | undefined

/** Each short metric large, with its interval as a bar under it, n beside it, and its change. */
export function metricsSection(
  part: WithFindings<MetricsPart>,
  change: ChangeSince | undefined,
  words: ReportWords,
): Section[] {
  const { t } = words
  const sentences = metricSentences(part, words)
  if (sentences.length === 0) return []
  return [
    {
      id: 'metrics',
      title: t('parts.metrics.title'),
      sentences,
      blocks: [
        { kind: 'headline-figures', figures: metricFigures(part, change, words) },
        {
          kind: 'details',
          summary: t('report.actionsBar.table'),
          blocks: [{ kind: 'table', table: metricsTable(part, change, words) }],
        },
        ...partFindings(part.findings, words),
      ],
    },
  ]
}

/** A sentence for each metric that is there. */
export function metricSentences({ nps, csat, ces }: MetricsPart, words: ReportWords): string[] {
  const { t, formats } = words
  const percent = (share: number) => formats.share(wholePercent(share))
  return [
    ...(nps
      ? [
          t('parts.metrics.nps', {
            score: formats.signedCount(points(nps.score.score)),
            promoters: percent(nps.promoters.share),
            detractors: percent(nps.detractors.share),
          }),
        ]
      : []),
    ...(csat
      ? [
          t('parts.metrics.csat', {
            share: percent(csat.top.share),
            from: formats.plain(csat.from),
            min: formats.plain(csat.scale.min),
            max: formats.plain(csat.scale.max),
          }),
        ]
      : []),
    ...(ces
      ? [
          t('parts.metrics.ces', {
            share: percent(ces.agree.share),
            mean: formats.index(ces.mean.mean),
          }),
        ]
      : []),
  ]
}

/** A score from −1 to 1 in whole points. */
const points = (score: number): number => Math.round(100 * score)

type Bar = Pick<IntervalBarPicture, 'value' | 'interval' | 'axis'>

interface Metric {
  readonly id: 'nps' | 'csat' | 'ces'
  readonly value: Cell
  readonly valueText: string
  readonly interval: string
  readonly n: number
  readonly bar: Bar
  /** How a change since the wave before is written. */
  readonly since: (value: number) => string
}

function metricFigures(
  { nps, csat, ces }: MetricsPart,
  change: ChangeSince | undefined,
  words: ReportWords,
): HeadlineFigure[] {
  const { t, formats } = words
  const score = (value: number) => formats.signedCount(points(value))
  const percent = (share: number) => formats.share(wholePercent(share))
  const percentPoints = (share: number) =>
    t('parts.points', { value: formats.signedIndex(100 * share) })
  const onScale = (mean: number) => (100 * (mean - 1)) / 6
  const figure = ({ id, value, valueText, interval, n, bar, since }: Metric): HeadlineFigure => {
    const title = words.name(id)
    const changed = sinceEarlier(change?.metrics, id, since, change, words)
    return {
      title,
      value,
      ...(id !== 'nps' && { unit: t(`parts.metrics.outOf.${id}`) }),
      picture: { kind: 'interval-bar', label: `${title}: ${valueText}, ${interval}`, ...bar },
      facts: [...(interval ? [interval] : []), t('parts.n', { n: formats.count(n) })],
      ...(changed !== undefined && { since: changed }),
    }
  }
  return [
    ...(nps
      ? [
          figure({
            id: 'nps',
            value: numberCell(points(nps.score.score), 'signedCount'),
            valueText: score(nps.score.score),
            interval: intervalText(nps.score.interval, score, words),
            n: nps.promoters.n,
            bar: barOf(
              nps.score.score,
              nps.score.interval,
              value => 50 + 50 * value,
              end => formats.signedCount(2 * end - 100),
            ),
            since: score,
          }),
        ]
      : []),
    ...(csat
      ? [
          figure({
            id: 'csat',
            value: numberCell(wholePercent(csat.top.share), 'share'),
            valueText: percent(csat.top.share),
            interval: intervalText(csat.top.interval, percent, words),
            n: csat.top.n,
            bar: barOf(
              csat.top.share,
              csat.top.interval,
              share => 100 * share,
              end => formats.share(end / 100),
            ),
            since: percentPoints,
          }),
        ]
      : []),
    ...(ces
      ? [
          figure({
            id: 'ces',
            value: numberCell(ces.mean.mean, 'index'),
            valueText: formats.index(ces.mean.mean),
            interval: intervalText(ces.mean.interval, formats.index, words),
            n: ces.mean.n,
            bar: barOf(ces.mean.mean, ces.mean.interval, onScale, end =>
              formats.plain(1 + (6 * end) / 100),
            ),
            since: formats.signedIndex,
          }),
        ]
      : []),
  ]
}

/** Where a value lies on a bar from 0 to 100. */
function barOf(
  value: number,
  interval: Interval,
  place: (value: number) => number,
  end: (place: number) => string,
): Bar {
  const inside = (bound: number) => Math.min(100, Math.max(0, place(bound)))
  return {
    value: place(value),
    ...(interval && { interval: [inside(interval[0]), inside(interval[1])] as const }),
    axis: axisOf({ min: 0, max: 100, step: 50 }, end),
  }
}

interface MetricRow {
  readonly key: string
  readonly title: string
  readonly value: number
  readonly interval: Interval
  readonly n: number
  readonly format: NumberFormat
}

function metricsTable(
  part: MetricsPart,
  change: ChangeSince | undefined,
  words: ReportWords,
): Table {
  const { t, formats } = words
  return {
    id: 'metrics',
    caption: t('parts.metrics.tableCaption'),
    columns: [
      { header: t('parts.columns.figure') },
      { header: t('parts.columns.value'), numeric: true },
      { header: t('parts.columns.interval'), numeric: true },
      { header: t('parts.columns.n'), numeric: true },
      { header: t('parts.columns.inWords') },
    ],
    rows: metricRows(part, words).map(({ key, title, value, interval, n, format }) => {
      // The score is a share until it is written in points.
      const since = (difference: number) =>
        formats[format](key === 'nps' ? 100 * difference : difference)
      return {
        key,
        cells: [
          title,
          numberCell(value, format),
          rangeCell(interval, format),
          numberCell(n, 'count'),
          sinceEarlier(change?.metrics, key, since, change, words) ?? '',
        ],
      }
    }),
  }
}

function metricRows({ nps, csat, ces }: MetricsPart, { t, name }: ReportWords): MetricRow[] {
  const inPoints = (interval: Interval): Interval =>
    interval && [100 * interval[0], 100 * interval[1]]
  return [
    ...(nps
      ? [
          {
            key: 'nps',
            title: name('nps'),
            value: 100 * nps.score.score,
            interval: inPoints(nps.score.interval),
            n: nps.promoters.n,
            format: 'index' as const,
          },
          ...(['promoters', 'passives', 'detractors'] as const).map(group => ({
            key: group,
            title: t(`parts.metrics.${group}`),
            ...shareRow(nps[group]),
          })),
        ]
      : []),
    ...(csat
      ? [
          { key: 'csat', title: name('csat'), ...shareRow(csat.top) },
          { key: 'csatMean', title: t('parts.metrics.csatMean'), ...meanRow(csat.mean) },
        ]
      : []),
    ...(ces
      ? [
          { key: 'ces', title: name('ces'), ...meanRow(ces.mean) },
          { key: 'cesAgree', title: t('parts.metrics.cesAgree'), ...shareRow(ces.agree) },
        ]
      : []),
  ]
}

type Estimated = Omit<MetricRow, 'key' | 'title'>

const shareRow = ({ share, interval, n }: NonNullable<MetricsPart['csat']>['top']): Estimated => ({
  value: share,
  interval,
  n,
  format: 'shareInColumn',
})

const meanRow = ({ mean, interval, n }: NonNullable<MetricsPart['csat']>['mean']): Estimated => ({
  value: mean,
  interval,
  n,
  format: 'precise',
})
