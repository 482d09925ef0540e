import { KANO_CATEGORIES } from '../kano/kano-category.ts'
import type { MeanEstimate } from '../math/mean-estimate.ts'
import type { ShareEstimate } from '../math/share-estimate.ts'
import type { SurveyReport } from './survey-report.ts'

/** Every figure of the parts beside the path model. */
export function partFigures(report: SurveyReport): PartFigure[] {
  return [
    ...kanoFigures(report),
    ...metricFigures(report),
    ...gapFigures(report),
    ...deliveredValueFigures(report),
    ...mapFigures(report),
    ...loyaltyFigures(report),
  ]
}

/** A figure of a part of the report, named by the id of what it is about. */
export interface PartFigure {
  readonly table: string
  readonly id: string
  readonly figure: string
  readonly value?: number
  readonly standardError?: number
  readonly interval?: readonly [number, number]
  readonly p?: number
  readonly n?: number
}

type About = Pick<PartFigure, 'table' | 'id' | 'figure'>

function meanFigure(
  about: About,
  { mean: value, standardError, interval, n }: MeanEstimate,
): PartFigure {
  return { ...about, value, standardError, interval, n }
}

function shareFigure(about: About, { share: value, interval, n }: ShareEstimate): PartFigure {
  return { ...about, value, interval, n }
}

function kanoFigures({ kano }: SurveyReport): PartFigure[] {
  return (kano?.features ?? []).flatMap(feature => {
    const about = { table: 'kano', id: feature.feature, n: feature.n }
    const { better, worse, importance, modeProbability } = feature
    return [
      ...KANO_CATEGORIES.map(category => ({
        ...{ ...about, figure: `count${category}`, value: feature.counts[category] },
      })),
      ...KANO_CATEGORIES.map(category => ({
        ...{ ...about, figure: `modeProbability${category}`, value: modeProbability?.[category] },
      })),
      { ...about, figure: 'better', value: better?.value, interval: better?.interval },
      { ...about, figure: 'worse', value: worse?.value, interval: worse?.interval },
      { ...about, figure: 'suspiciousShare', value: feature.suspicious?.share },
      ...(importance ? [meanFigure({ ...about, figure: 'importance' }, importance)] : []),
    ]
  })
}

function metricFigures({ metrics }: SurveyReport): PartFigure[] {
  const { nps, csat, ces } = metrics ?? {}
  return [
    ...(nps
      ? [
          {
            ...{ table: 'metric', id: 'nps', figure: 'score', value: nps.score.score },
            ...{ standardError: nps.score.standardError, interval: nps.score.interval },
            n: nps.promoters.n,
          },
          shareFigure({ table: 'metric', id: 'nps', figure: 'promoters' }, nps.promoters),
          shareFigure({ table: 'metric', id: 'nps', figure: 'passives' }, nps.passives),
          shareFigure({ table: 'metric', id: 'nps', figure: 'detractors' }, nps.detractors),
        ]
      : []),
    ...(csat
      ? [
          shareFigure({ table: 'metric', id: 'csat', figure: 'topBoxes' }, csat.top),
          meanFigure({ table: 'metric', id: 'csat', figure: 'mean' }, csat.mean),
        ]
      : []),
    ...(ces
      ? [
          meanFigure({ table: 'metric', id: 'ces', figure: 'mean' }, ces.mean),
          shareFigure({ table: 'metric', id: 'ces', figure: 'agree' }, ces.agree),
        ]
      : []),
  ]
}

function gapFigures({ gaps }: SurveyReport): PartFigure[] {
  if (!gaps) return []
  const { dimensions, items, overall, weighted } = gaps.gaps
  const gapOf = (table: string, id: string, own: (typeof dimensions)[number]): PartFigure[] => [
    { ...{ table, id, figure: 'expectation', value: own.expectation }, n: own.gap.n },
    { ...{ table, id, figure: 'perception', value: own.perception }, n: own.gap.n },
    meanFigure({ table, id, figure: 'gap' }, own.gap),
  ]
  return [
    ...dimensions.flatMap(own => gapOf('gapOfDimension', own.dimension, own)),
    ...items.flatMap(own => gapOf('gapOfItem', own.item, own)),
    ...(overall ? [meanFigure({ table: 'gap', id: 'overall', figure: 'gap' }, overall)] : []),
    ...(weighted ? [meanFigure({ table: 'gap', id: 'weighted', figure: 'gap' }, weighted)] : []),
    ...gaps.points.map(({ dimension, points }) =>
      meanFigure({ table: 'gapOfDimension', id: dimension, figure: 'points' }, points),
    ),
    ...gaps.reliability.map(({ dimension, difference, n }) => ({
      ...{ table: 'gapOfDimension', id: dimension, figure: 'reliability', value: difference, n },
    })),
    ...gaps.tolerance.flatMap(({ item, adequacy, superiority, below, within, superior }) => [
      meanFigure({ table: 'toleranceZone', id: item, figure: 'adequacy' }, adequacy),
      meanFigure({ table: 'toleranceZone', id: item, figure: 'superiority' }, superiority),
      shareFigure({ table: 'toleranceZone', id: item, figure: 'below' }, below),
      shareFigure({ table: 'toleranceZone', id: item, figure: 'within' }, within),
      shareFigure({ table: 'toleranceZone', id: item, figure: 'superior' }, superior),
    ]),
  ]
}

function deliveredValueFigures({ deliveredValue }: SurveyReport): PartFigure[] {
  if (!deliveredValue) return []
  const { own, rival, relative, blocks } = deliveredValue
  const brand = (id: string, estimate: typeof own): PartFigure[] => {
    const table = 'deliveredValue'
    return [
      meanFigure({ table, id, figure: 'value' }, estimate.value),
      meanFigure({ table, id, figure: 'cost' }, estimate.cost),
      meanFigure({ table, id, figure: 'delivered' }, estimate.delivered),
      {
        ...{ table, id, figure: 'index', value: estimate.index, interval: estimate.indexInterval },
        n: estimate.delivered.n,
      },
    ]
  }
  return [
    ...brand('own', own),
    ...(rival ? brand('rival', rival) : []),
    ...(relative
      ? [
          {
            ...meanFigure(
              { table: 'deliveredValue', id: 'own', figure: 'againstRival' },
              relative.difference,
            ),
            p: relative.p,
          },
        ]
      : []),
    ...blocks.flatMap(({ block, points, own: ownMean, rival: rivalMean }) => [
      { table: 'deliveredValueBlock', id: block, figure: 'points', value: points },
      meanFigure({ table: 'deliveredValueBlock', id: block, figure: 'own' }, ownMean),
      ...(rivalMean
        ? [meanFigure({ table: 'deliveredValueBlock', id: block, figure: 'rival' }, rivalMean)]
        : []),
    ]),
  ]
}

function mapFigures({ importancePerformance, impactAsymmetry }: SurveyReport): PartFigure[] {
  return [
    ...(importancePerformance?.grid.points ?? []).flatMap(point => {
      const about = { table: 'importancePerformance', id: point.item }
      return [
        {
          ...{ ...about, figure: 'importance', value: point.importance },
          interval: point.importanceInterval,
        },
        {
          ...{ ...about, figure: 'performance', value: point.performance },
          interval: point.performanceInterval,
        },
      ]
    }),
    ...(impactAsymmetry?.attributes ?? []).flatMap(attribute => {
      const about = { table: 'impactAsymmetry', id: attribute.attribute, n: impactAsymmetry?.n }
      return [
        { ...about, figure: 'penalty', value: attribute.penalty },
        { ...about, figure: 'reward', value: attribute.reward },
        {
          ...{ ...about, figure: 'asymmetry', value: attribute.asymmetry },
          interval: attribute.asymmetrySpread?.interval,
        },
      ]
    }),
  ]
}

function loyaltyFigures({ loyaltyCurve }: SurveyReport): PartFigure[] {
  if (!loyaltyCurve) return []
  const { satisfaction: id, curve, trap } = loyaltyCurve
  const about = { table: 'loyaltyCurve', id, n: curve.n }
  return [
    { ...about, figure: 'slope', value: curve.linear.slope },
    { ...about, figure: 'knot', value: curve.knot?.knot, interval: curve.knot?.knotInterval },
    { ...about, figure: 'knotP', value: curve.knot?.p },
    ...(trap
      ? [
          shareFigure(
            { table: 'loyaltyCurve', id, figure: 'notLoyalAmongSatisfied' },
            trap.amongSatisfied,
          ),
          shareFigure({ table: 'loyaltyCurve', id, figure: 'notLoyal' }, trap.amongAll),
        ]
      : []),
  ]
}
