import type { MetricsPart } from '#analysis/report/metrics-part.ts'
import { type Axis, axisOf } from '#analysis/report/pictures/axis.ts'
import type { WaveReport } from '../wave-report.ts'
import { intervalOf } from './part-numbers.ts'
import type { PartWords } from './part-words.ts'
import { sinceEarlier } from './since-earlier.ts'

/** A metric as it is shown: its number in words, and where it lies on a bar from 0 to 100. */
export interface Metric {
  readonly id: 'nps' | 'csat' | 'ces'
  readonly title: string
  readonly value: string
  readonly unit: string
  readonly interval: string
  readonly n: string
  readonly sentence: string
  readonly since: string | undefined
  readonly bar: {
    readonly value: number
    readonly interval?: readonly [number, number]
    readonly axis: Axis
  }
}

const BAR = { min: 0, max: 100, step: 50 }

type Ends = readonly [number, number]

export function metricsOf(
  { nps, csat, ces }: MetricsPart,
  change: WaveReport['change'],
  words: PartWords,
): Metric[] {
  const { p, reader } = words
  const { formats } = reader
  const points = (share: number) => signed(Math.round(100 * share), formats.signedIndex)
  // In whole per cent: the interval says how much more would be pretended.
  const percent = (share: number) => formats.share(Math.round(100 * share) / 100)
  const onScale = (mean: number) => (100 * (mean - 1)) / 6
  return [
    ...(nps
      ? [
          {
            ...about('nps', words, change, points),
            unit: '',
            value: points(nps.score.score),
            interval: intervalOf(nps.score.interval, words, points),
            n: p('n', { n: formats.count(nps.promoters.n) }),
            sentence: p('metrics.nps', {
              score: points(nps.score.score),
              promoters: percent(nps.promoters.share),
              detractors: percent(nps.detractors.share),
            }),
            bar: {
              value: 50 + 50 * nps.score.score,
              interval: ends(nps.score.interval, share => 50 + 50 * share),
              axis: axisOf(BAR, value => signed(2 * value - 100, formats.signedIndex)),
            },
          },
        ]
      : []),
    ...(csat
      ? [
          {
            ...about('csat', words, change, share =>
              p('points', { value: formats.signedIndex(100 * share) }),
            ),
            unit: p('metrics.outOf.csat'),
            value: percent(csat.top.share),
            interval: intervalOf(csat.top.interval, words, percent),
            n: p('n', { n: formats.count(csat.top.n) }),
            sentence: p('metrics.csat', {
              share: percent(csat.top.share),
              from: formats.plain(csat.from),
              min: formats.plain(csat.scale.min),
              max: formats.plain(csat.scale.max),
            }),
            bar: {
              value: 100 * csat.top.share,
              interval: ends(csat.top.interval, share => 100 * share),
              axis: axisOf(BAR, value => formats.share(value / 100)),
            },
          },
        ]
      : []),
    ...(ces
      ? [
          {
            ...about('ces', words, change, formats.signedIndex),
            unit: p('metrics.outOf.ces'),
            value: formats.index(ces.mean.mean),
            interval: intervalOf(ces.mean.interval, words, formats.index),
            n: p('n', { n: formats.count(ces.mean.n) }),
            sentence: p('metrics.ces', {
              share: percent(ces.agree.share),
              mean: formats.index(ces.mean.mean),
            }),
            bar: {
              value: onScale(ces.mean.mean),
              interval: ends(ces.mean.interval, mean => Math.min(100, Math.max(0, onScale(mean)))),
              axis: axisOf(BAR, value => formats.plain(1 + (6 * value) / 100)),
            },
          },
        ]
      : []),
  ]
}

function about(
  id: Metric['id'],
  words: PartWords,
  change: WaveReport['change'],
  format: (value: number) => string,
) {
  return {
    id,
    title: words.name(id),
    since: sinceEarlier(change?.metrics, id, change, words, format),
  }
}

const ends = (interval: Ends | undefined, at: (value: number) => number): Ends | undefined =>
  interval && [at(interval[0]), at(interval[1])]

/** A score in whole points, with its sign. */
function signed(value: number, format: (value: number) => string): string {
  return format(value).replace(/[.,]0$/, '')
}
