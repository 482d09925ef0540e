import {
  answersOf,
  bootstrapRange,
  composite,
  deletionRange,
  deletionsOf,
  expectedPopulation,
  fitPls,
  momentsOf,
  type PathModel,
  pathModel,
  type Sample,
  satisfactionIndex,
  selectIndicators,
} from '#analysis'
import { statisticPositions } from '#analysis/bootstrap/statistics.ts'
import { statisticColumn } from '#analysis/groups/statistic-column.ts'
import { categoryOf } from '#analysis/kano/evaluation-table.ts'
import { byCategory, type KanoCategory } from '#analysis/kano/kano-category.ts'
import { isKanoAnswer } from '#analysis/kano/kano-pair.ts'
import { tallyCounts } from '#analysis/kano/kano-tally.ts'
import { satisfactionCoefficients } from '#analysis/kano/satisfaction-coefficients.ts'
import { netPromoterCounts } from '#analysis/loyalty/net-promoter-counts.ts'
import { netPromoterScore } from '#analysis/loyalty/net-promoter-score.ts'
import { layoutOf } from '#analysis/model/layout.ts'
import { bca } from '#analysis/resampling/bca.ts'
import { randomStream } from '#analysis/resampling/random-stream.ts'
import { spreadOf } from '#analysis/resampling/spread.ts'

/** People that the samples are drawn from, with replacement. */
const SIZE = 200_000

/** The satisfaction model that is checked. */
const MODEL = pathModel({
  constructs: {
    image: composite(['IMAG1', 'IMAG2', 'IMAG3']),
    quality: composite(['QUAL1', 'QUAL2', 'QUAL3', 'QUAL4']),
    value: composite(['VALU1', 'VALU2']),
    satisfaction: composite(['SATI1', 'SATI2', 'SATI3']),
    loyalty: composite(['LOYA1', 'LOYA2']),
  },
  paths: {
    image: ['quality', 'satisfaction', 'loyalty'],
    quality: ['value', 'satisfaction'],
    value: ['satisfaction'],
    satisfaction: ['loyalty'],
  },
})

/** The same with one question on recommendation (0–10) and a pair of Kano questions (1–5) beside it. */
const ASKED: PathModel = pathModel({
  constructs: {
    ...MODEL.constructs,
    recommendation: composite(['NPS']),
    present: composite(['KANO1']),
    absent: composite(['KANO2']),
  },
  paths: {
    ...MODEL.paths,
    satisfaction: ['loyalty', 'recommendation', 'present', 'absent'],
  },
})

/** One interval, or one value, by what it is of and how it was made. */
export type Found<T> = ReadonlyMap<string, T>

/** All people, discretised as a questionnaire would: the same on every thread. */
export function population(): Sample {
  return expectedPopulation(ASKED, {
    scale: { min: 1, max: 10 },
    scales: { NPS: { min: 0, max: 10 }, KANO1: { min: 1, max: 5 }, KANO2: { min: 1, max: 5 } },
    loadings: { QUAL4: 0.6, VALU1: 0.9, LOYA2: 0.65, NPS: 0.9 },
    paths: {
      'image→quality': 0.5,
      'image→satisfaction': 0.2,
      'image→loyalty': 0.15,
      'quality→value': 0.6,
      'quality→satisfaction': 0.45,
      'value→satisfaction': 0.2,
      'satisfaction→loyalty': 0.5,
      'satisfaction→recommendation': 0.7,
    },
    deviation: 0.22,
  }).draw(SIZE, randomStream(20261121, 0))
}

/** What each method gives on all people: what its intervals ought to cover. */
export function valuesOf(people: Sample): Found<number> {
  const fit = fitPls(MODEL, momentsOf(selectIndicators(people, indicators)))
  const kano = satisfactionCoefficients(kanoTally(people))
  const score = netPromoterScore(netPromoterCounts(answersOf(people).NPS))
  return new Map([
    ...fit.constructs.map(({ name }): [string, number] => [
      `index ${name}`,
      satisfactionIndex(fit, name).value ?? Number.NaN,
    ]),
    ...fit.paths.map(({ from, to, coefficient }): [string, number] => [
      `path ${from} → ${to}`,
      coefficient,
    ]),
    ['Kano Better', kano?.better.value ?? Number.NaN],
    ['Kano Worse', kano?.worse.value ?? Number.NaN],
    ['NPS', score?.score ?? Number.NaN],
  ])
}

/** Every 95 % interval from one sample, by "quantity | method". */
export function intervalsOf(
  sample: Sample,
  resamples: number,
  seed: number,
): Found<readonly [number, number]> {
  const intervals = new Map<string, readonly [number, number]>()
  const answers = selectIndicators(sample, indicators)
  const options = { resamples, seed, tolerance: 1e-7 }
  const { values, estimate } = bootstrapRange(MODEL, answers, options, 0, resamples)
  const deletions = deletionRange(MODEL, answers, options, 0, deletionsOf(sample.n))
  // Only what is told: the summary of a bootstrap sorts the draws of every statistic.
  for (const [quantity, position] of BOOTSTRAPPED) {
    const drawn = statisticColumn(values, estimate.length, position)
    const interval = spreadOf(drawn, LEVEL)?.interval
    if (interval) intervals.set(`${quantity} | percentile`, interval)
    const left = statisticColumn(deletions.values, estimate.length, position)
    const corrected = bca(estimate[position], drawn, left, LEVEL)
    if ('interval' in corrected) intervals.set(`${quantity} | BCa`, corrected.interval)
  }
  const kano = satisfactionCoefficients(kanoTally(sample))
  if (kano) {
    intervals.set('Kano Better | Wilson', kano.better.interval)
    intervals.set('Kano Worse | Wilson', kano.worse.interval)
  }
  const score = netPromoterScore(netPromoterCounts(answersOf(sample).NPS))
  if (score) {
    intervals.set('NPS | adjusted Wald', score.interval)
    intervals.set('NPS | Wald', score.waldInterval)
  }
  return intervals
}

const LEVEL = 0.95
const layout = layoutOf(MODEL)
const { indicators } = layout
const positions = statisticPositions(layout)
const BOOTSTRAPPED = new Map([
  ...layout.constructs.map((name, j): [string, number] => [`index ${name}`, positions.indices + j]),
  ...layout.arrows.map(({ from, to }, a): [string, number] => [
    `path ${layout.constructs[from]} → ${layout.constructs[to]}`,
    positions.paths + a,
  ]),
])

/** 5 of the scale drawn stands for "I like it" when the feature is there, "I dislike it" when not. */
function kanoTally(sample: Sample) {
  const { KANO1, KANO2 } = answersOf(sample)
  const counts = new Map<KanoCategory, number>()
  KANO1.forEach((answer, row) => {
    const [functional, dysfunctional] = [6 - answer, KANO2[row]]
    if (!isKanoAnswer(functional) || !isKanoAnswer(dysfunctional))
      throw new RangeError(`row ${row} has no pair of Kano answers`)
    const category = categoryOf(functional, dysfunctional)
    counts.set(category, (counts.get(category) ?? 0) + 1)
  })
  return tallyCounts(byCategory(category => counts.get(category) ?? 0))
}
