import { KANO_CATEGORIES } from '#analysis/kano/kano-category.ts'
import type { MeanEstimate } from '#analysis/math/mean-estimate.ts'
import type { ShareEstimate } from '#analysis/math/share-estimate.ts'
import type { SurveyReport } from '#analysis/report/survey-report.ts'

/** Every figure of the parts beside the path model. */
export function partRows(report: SurveyReport): PartRow[] {
  return [
    ...kanoRows(report),
    ...metricRows(report),
    ...gapRows(report),
    ...deliveredValueRows(report),
    ...mapRows(report),
    ...loyaltyRows(report),
  ]
}

/** A figure of a part of the report, named by the id of what it is about. */
export interface PartRow {
  readonly table: string
  readonly id: string
  readonly figure: string
  readonly value?: number
  readonly standardError?: number
  readonly interval?: readonly [number, number]
  readonly p?: number
  readonly n?: number
}

type About = Pick<PartRow, 'table' | 'id' | 'figure'>

function meanRow(about: About, { mean: value, standardError, interval, n }: MeanEstimate): PartRow {
  return { ...about, value, standardError, interval, n }
}

function shareRow(about: About, { share: value, interval, n }: ShareEstimate): PartRow {
  return { ...about, value, interval, n }
}

function kanoRows({ kano }: SurveyReport): PartRow[] {
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
      ...(importance ? [meanRow({ ...about, figure: 'importance' }, importance)] : []),
    ]
  })
}

function metricRows({ metrics }: SurveyReport): PartRow[] {
  const { nps, csat, ces } = metrics ?? {}
  return [
    ...(nps
      ? [
          {
            ...{ table: 'metric', id: 'nps', figure: 'score', value: nps.score.score },
            ...{ standardError: nps.score.standardError, interval: nps.score.interval },
            n: nps.promoters.n,
          },
          shareRow({ table: 'metric', id: 'nps', figure: 'promoters' }, nps.promoters),
          shareRow({ table: 'metric', id: 'nps', figure: 'passives' }, nps.passives),
          shareRow({ table: 'metric', id: 'nps', figure: 'detractors' }, nps.detractors),
        ]
      : []),
    ...(csat
      ? [
          shareRow({ table: 'metric', id: 'csat', figure: 'topBoxes' }, csat.top),
          meanRow({ table: 'metric', id: 'csat', figure: 'mean' }, csat.mean),
        ]
      : []),
    ...(ces
      ? [
          meanRow({ table: 'metric', id: 'ces', figure: 'mean' }, ces.mean),
          shareRow({ table: 'metric', id: 'ces', figure: 'agree' }, ces.agree),
        ]
      : []),
  ]
}

function gapRows({ gaps }: SurveyReport): PartRow[] {
  if (!gaps) return []
  const { dimensions, items, overall, weighted } = gaps.gaps
  const gapOf = (table: string, id: string, own: (typeof dimensions)[number]): PartRow[] => [
    { ...{ table, id, figure: 'expectation', value: own.expectation }, n: own.gap.n },
    { ...{ table, id, figure: 'perception', value: own.perception }, n: own.gap.n },
    meanRow({ table, id, figure: 'gap' }, own.gap),
  ]
  return [
    ...dimensions.flatMap(own => gapOf('gapOfDimension', own.dimension, own)),
    ...items.flatMap(own => gapOf('gapOfItem', own.item, own)),
    ...(overall ? [meanRow({ table: 'gap', id: 'overall', figure: 'gap' }, overall)] : []),
    ...(weighted ? [meanRow({ table: 'gap', id: 'weighted', figure: 'gap' }, weighted)] : []),
    ...gaps.points.map(({ dimension, points }) =>
      meanRow({ table: 'gapOfDimension', id: dimension, figure: 'points' }, points),
    ),
    ...gaps.reliability.map(({ dimension, difference, n }) => ({
      ...{ table: 'gapOfDimension', id: dimension, figure: 'reliability', value: difference, n },
    })),
    ...gaps.tolerance.flatMap(({ item, adequacy, superiority, below, within, superior }) => [
      meanRow({ table: 'toleranceZone', id: item, figure: 'adequacy' }, adequacy),
      meanRow({ table: 'toleranceZone', id: item, figure: 'superiority' }, superiority),
      shareRow({ table: 'toleranceZone', id: item, figure: 'below' }, below),
      shareRow({ table: 'toleranceZone', id: item, figure: 'within' }, within),
      shareRow({ table: 'toleranceZone', id: item, figure: 'superior' }, superior),
    ]),
  ]
}

function deliveredValueRows({ deliveredValue }: SurveyReport): PartRow[] {
  if (!deliveredValue) return []
  const { own, rival, relative, blocks } = deliveredValue
  const brand = (id: string, estimate: typeof own): PartRow[] => {
    const table = 'deliveredValue'
    return [
      meanRow({ table, id, figure: 'value' }, estimate.value),
      meanRow({ table, id, figure: 'cost' }, estimate.cost),
      meanRow({ table, id, figure: 'delivered' }, estimate.delivered),
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
            ...meanRow(
              { table: 'deliveredValue', id: 'own', figure: 'againstRival' },
              relative.difference,
            ),
            p: relative.p,
          },
        ]
      : []),
    ...blocks.flatMap(({ block, points, own: ownMean, rival: rivalMean }) => [
      { table: 'deliveredValueBlock', id: block, figure: 'points', value: points },
      meanRow({ table: 'deliveredValueBlock', id: block, figure: 'own' }, ownMean),
      ...(rivalMean
        ? [meanRow({ table: 'deliveredValueBlock', id: block, figure: 'rival' }, rivalMean)]
        : []),
    ]),
  ]
}

function mapRows({ importancePerformance, impactAsymmetry }: SurveyReport): PartRow[] {
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

function loyaltyRows({ loyaltyCurve }: SurveyReport): PartRow[] {
  if (!loyaltyCurve) return []
  const { satisfaction: id, curve, trap } = loyaltyCurve
  const about = { table: 'loyaltyCurve', id, n: curve.n }
  return [
    { ...about, figure: 'slope', value: curve.linear.slope },
    { ...about, figure: 'knot', value: curve.knot?.knot, interval: curve.knot?.knotInterval },
    { ...about, figure: 'knotP', value: curve.knot?.p },
    ...(trap
      ? [
          shareRow(
            { table: 'loyaltyCurve', id, figure: 'notLoyalAmongSatisfied' },
            trap.amongSatisfied,
          ),
          shareRow({ table: 'loyaltyCurve', id, figure: 'notLoyal' }, trap.amongAll),
        ]
      : []),
  ]
}
