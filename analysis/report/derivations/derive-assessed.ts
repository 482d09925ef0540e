import { numberCell, rangeCell } from '../cells.ts'
import type { Cell, Derivation } from '../document.ts'
import type { ModelAssessment } from '../model-assessment.ts'
import type { ReportWords } from '../words.ts'
import type { DerivationKey } from './derivation-key.ts'
import { type Quantity, quantityTable } from './quantity-table.ts'

type Derived = [DerivationKey, Derivation]
type Topic = 'htmt' | 'vif' | 'fSquared' | 'route' | 'fit' | 'prediction'

/** How every figure of an assessment came about: its formula, its limits, and what went in. */
export function assessedDerivations(assessment: ModelAssessment, words: ReportWords): Derived[] {
  return [
    ...pairDerivations(assessment, words),
    ...arrowDerivations(assessment, words),
    ...routeDerivations(assessment, words),
    ...fitDerivations(assessment, words),
    ...predictionDerivations(assessment, words),
  ]
}

function derived(
  topic: Topic,
  what: string,
  quantities: readonly Quantity[],
  words: ReportWords,
): Derivation {
  const { t } = words
  return {
    title: t(`method.assessed.${topic}.title`, { what }),
    steps: [t(`method.assessed.${topic}.formula`), t(`method.assessed.${topic}.limits`)],
    inputs: quantityTable(quantities, words),
  }
}

const statistic = (value: number | undefined): Cell => numberCell(value, 'statistic')
const count = (value: number | undefined): Cell => numberCell(value, 'count')

/** A seed is a name rather than a quantity: it has no thousands to part. */
const seedText = (seed: number | undefined): Cell => (seed === undefined ? '' : String(seed))

function pairDerivations({ validity, drawn }: ModelAssessment, words: ReportWords): Derived[] {
  const { t, formats } = words
  const bounds = drawn?.htmtBounds
  return validity.pairs.map(({ first, second, htmt, htmtUpperBound, htmt2, htmt2UpperBound }) => [
    `htmt:${first}→${second}`,
    derived(
      'htmt',
      formats.list([words.construct(first), words.construct(second)]),
      [
        ['HTMT', statistic(htmt)],
        [t('method.assessed.htmt.bound'), statistic(htmtUpperBound)],
        ['HTMT2', statistic(htmt2)],
        [t('method.assessed.htmt.bound2'), statistic(htmt2UpperBound)],
        [t('method.run.resamples'), count(bounds?.resamples)],
        [t('method.run.seed'), seedText(bounds?.seed)],
      ],
      words,
    ),
  ])
}

function arrowDerivations(
  { explanation, collinearity }: ModelAssessment,
  words: ReportWords,
): Derived[] {
  const { t } = words
  return explanation.paths.flatMap(({ from, to, scoresFixed, reestimated }): Derived[] => {
    const explained = explanation.constructs.find(({ construct }) => construct === to)
    const inner = collinearity.inner.find(entry => entry.from === from && entry.to === to)
    const what = [from, to].map(words.construct).join(' → ')
    const quantities: Quantity[] = [
      [t('report.measurement.columns.rSquared'), statistic(explained?.rSquared)],
      [t('method.assessed.fSquared.fixed'), statistic(scoresFixed)],
      [t('method.assessed.fSquared.reestimated'), statistic(reestimated)],
      ['VIF', statistic(inner?.varianceInflation)],
    ]
    return [
      [`fSquared:${from}→${to}`, derived('fSquared', what, quantities, words)],
      [`vif:${from}→${to}`, derived('vif', what, quantities, words)],
    ]
  })
}

function routeDerivations({ drawn }: ModelAssessment, words: ReportWords): Derived[] {
  const { t, formats } = words
  return (drawn?.mediation ?? []).flatMap(({ routes }) =>
    routes.map(
      ({ constructs, effect }): Derived => [
        `route:${constructs.join('→')}`,
        derived(
          'route',
          constructs.map(words.construct).join(' → '),
          [
            [t('method.assessed.route.effect'), statistic(effect.estimate)],
            [t('method.path.standardError'), statistic(effect.standardError)],
            [
              t('method.path.interval', { level: formats.share(0.95) }),
              rangeCell(effect.interval, 'statistic'),
            ],
            [t('method.path.p'), numberCell(effect.p, 'probability')],
          ],
          words,
        ),
      ],
    ),
  )
}

function fitDerivations({ fit, drawn }: ModelAssessment, words: ReportWords): Derived[] {
  const { t } = words
  return (['saturated', 'estimated'] as const).map(model => {
    const test = drawn?.exactFits.find(({ of }) => of === model)
    return [
      `fit:${model}`,
      derived(
        'fit',
        '',
        [
          ['SRMR', statistic(fit[model].srmr)],
          ['d_ULS', statistic(fit[model].dUls)],
          ['d_G', statistic(fit[model].dG)],
          [t('method.assessed.fit.critical'), statistic(test?.srmr.critical)],
          [t('method.assessed.fit.p'), numberCell(test?.srmr.p, 'probability')],
          [t('method.run.resamples'), count(test?.resamples)],
          [t('method.run.seed'), seedText(test?.seed)],
        ],
        words,
      ),
    ]
  })
}

function predictionDerivations({ drawn }: ModelAssessment, words: ReportWords): Derived[] {
  const { t } = words
  const prediction = drawn?.prediction
  if (!prediction) return []
  return prediction.indicators.map(({ indicator, pls, linear }) => [
    `prediction:${indicator}`,
    derived(
      'prediction',
      words.indicator(indicator),
      [
        ['Q²predict', statistic(pls.q2Predict)],
        [t('method.assessed.prediction.model'), statistic(pls.rmse)],
        [t('method.assessed.prediction.regression'), statistic(linear?.rmse)],
        [t('method.assessed.prediction.repetitions'), count(prediction.repetitions)],
        [t('method.run.seed'), seedText(prediction.seed)],
        [t('method.run.n'), count(prediction.n)],
      ],
      words,
    ),
  ])
}
