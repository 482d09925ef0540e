import type { IndexReport } from '#analysis/report/index-report.ts'
import type { AssessmentDraws, ModelAssessment } from '#analysis/report/model-assessment.ts'
import type { MethodWords } from '../method-words.ts'
import type { AssessedTopic, Derivation, DerivationTarget } from './derivation.ts'
import { quantityTable } from './quantity-table.ts'

type Quantity = readonly [string, string | undefined]
type Assessed = Extract<DerivationTarget, { readonly kind: 'assessed' }>

/** How a figure of the assessment came about: its formula, its limits, and what it was made from. */
export function deriveAssessed(
  report: IndexReport,
  { topic, about }: Assessed,
  words: MethodWords,
): Derivation | undefined {
  const { assessment } = report
  if (!assessment) return undefined
  const { m } = words
  return {
    title: m(`assessed.${topic}.title`, { what: whatOf(topic, about, words) }),
    steps: [m(`assessed.${topic}.formula`), m(`assessed.${topic}.limits`)],
    inputs: quantityTable(quantitiesOf(topic, about, assessment, words), words),
  }
}

function whatOf(topic: AssessedTopic, about: readonly string[], words: MethodWords): string {
  if (topic === 'fit') return ''
  const titled = about.map(topic === 'prediction' ? words.indicator : words.construct)
  return topic === 'htmt' ? words.reader.formats.list(titled) : titled.join(' → ')
}

function quantitiesOf(
  topic: AssessedTopic,
  about: readonly string[],
  assessment: ModelAssessment,
  words: MethodWords,
): readonly Quantity[] {
  switch (topic) {
    case 'htmt':
      return htmtQuantities(about, assessment, words)
    case 'vif':
    case 'fSquared':
      return arrowQuantities(about, assessment, words)
    case 'route':
      return routeQuantities(about, assessment.drawn, words)
    case 'fit':
      return fitQuantities(about, assessment, words)
    case 'prediction':
      return predictionQuantities(about, assessment.drawn, words)
  }
}

const shown = (value: number | undefined, { reader }: MethodWords): string | undefined =>
  value === undefined ? undefined : reader.formats.statistic(value)

function htmtQuantities(
  [first, second]: readonly string[],
  { validity, drawn }: ModelAssessment,
  words: MethodWords,
): Quantity[] {
  const { m } = words
  const pair = validity.pairs.find(known => known.first === first && known.second === second)
  const bounds = drawn?.htmtBounds
  return [
    ['HTMT', shown(pair?.htmt, words)],
    [m('assessed.htmt.bound'), shown(pair?.htmtUpperBound, words)],
    ['HTMT2', shown(pair?.htmt2, words)],
    [m('assessed.htmt.bound2'), shown(pair?.htmt2UpperBound, words)],
    [m('run.resamples'), bounds && words.reader.formats.count(bounds.resamples)],
    [m('run.seed'), bounds && String(bounds.seed)],
  ]
}

function arrowQuantities(
  [from, to]: readonly string[],
  { explanation, collinearity }: ModelAssessment,
  words: MethodWords,
): Quantity[] {
  const { m, t } = words
  const own = (arrow: { readonly from: string; readonly to: string }) =>
    arrow.from === from && arrow.to === to
  const sizes = explanation.paths.find(own)
  return [
    [
      t('measurement.columns.rSquared'),
      shown(explanation.constructs.find(({ construct }) => construct === to)?.rSquared, words),
    ],
    [m('assessed.fSquared.fixed'), shown(sizes?.scoresFixed, words)],
    [m('assessed.fSquared.reestimated'), shown(sizes?.reestimated, words)],
    ['VIF', shown(collinearity.inner.find(own)?.varianceInflation, words)],
  ]
}

function routeQuantities(
  about: readonly string[],
  drawn: AssessmentDraws | undefined,
  words: MethodWords,
): Quantity[] {
  const { m, t, reader } = words
  const key = about.join(' ')
  const effect = drawn?.mediation
    .flatMap(({ routes }) => routes)
    .find(({ constructs }) => constructs.join(' ') === key)?.effect
  if (!effect) return []
  const { statistic, probability } = reader.formats
  const [low, high] = effect.interval
  return [
    [m('assessed.route.effect'), statistic(effect.estimate)],
    [m('path.standardError'), statistic(effect.standardError)],
    [
      m('path.interval', { level: reader.formats.share(0.95) }),
      t('interval.range', { low: statistic(low), high: statistic(high) }),
    ],
    [m('path.p'), probability(effect.p)],
  ]
}

function fitQuantities(
  [of]: readonly string[],
  { fit, drawn }: ModelAssessment,
  words: MethodWords,
): Quantity[] {
  const { m, reader } = words
  const model = of === 'saturated' ? 'saturated' : 'estimated'
  const test = drawn?.exactFits.find(exact => exact.of === model)
  return [
    ['SRMR', shown(fit[model].srmr, words)],
    ['d_ULS', shown(fit[model].dUls, words)],
    ['d_G', shown(fit[model].dG, words)],
    [m('assessed.fit.critical'), shown(test?.srmr.critical, words)],
    [m('assessed.fit.p'), test && reader.formats.probability(test.srmr.p)],
    [m('run.resamples'), test && reader.formats.count(test.resamples)],
    [m('run.seed'), test && String(test.seed)],
  ]
}

function predictionQuantities(
  [indicator]: readonly string[],
  drawn: AssessmentDraws | undefined,
  words: MethodWords,
): Quantity[] {
  const { m, reader } = words
  const prediction = drawn?.prediction
  const own = prediction?.indicators.find(predicted => predicted.indicator === indicator)
  if (!prediction || !own) return []
  return [
    ['Q²predict', shown(own.pls.q2Predict, words)],
    [m('assessed.prediction.model'), shown(own.pls.rmse, words)],
    [m('assessed.prediction.regression'), shown(own.linear?.rmse, words)],
    [m('assessed.prediction.repetitions'), reader.formats.count(prediction.repetitions)],
    [m('run.seed'), prediction.seed === undefined ? undefined : String(prediction.seed)],
    [m('run.n'), reader.formats.count(prediction.n)],
  ]
}
