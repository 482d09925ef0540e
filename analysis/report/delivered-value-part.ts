import {
  COST_BLOCKS,
  type CostBlock,
  type DeliveredValuePoints,
  EQUAL_POINTS,
  VALUE_BLOCKS,
  type ValueBlock,
} from '../gaps/delivered-value.ts'
import {
  type DeliveredValueEstimate,
  deliveredValueEstimate,
} from '../gaps/delivered-value-estimate.ts'
import { meanOfColumns } from '../gaps/mean-of-columns.ts'
import {
  type RelativeDeliveredValue,
  relativeDeliveredValue,
} from '../gaps/relative-delivered-value.ts'
import {
  type DeliveredValueItems,
  respondentDeliveredValues,
} from '../gaps/respondent-delivered-values.ts'
import { type MeanEstimate, meanEstimate } from '../math/mean-estimate.ts'
import type { Sample } from '../sample/sample.ts'
import type { Scale } from '../sample/scale.ts'
import { MIN_BASE } from '../thresholds.ts'
import { belowBase, NO_PART, type Part } from './part.ts'
import { type RoleColumn, roleAnswers, roleScale } from './role-column.ts'
import { meanPointsOf } from './shared-points-of.ts'

/** Customer delivered value of the own brand, and of the best rival where enough know one. */
export interface DeliveredValuePart {
  readonly scale: Scale
  readonly points: DeliveredValuePoints
  /** Whether the points are what respondents shared out, or 25 for each block. */
  readonly pointsFrom: 'respondents' | 'equal'
  readonly own: DeliveredValueEstimate
  readonly rival?: DeliveredValueEstimate
  /** Over those who rated both. */
  readonly relative?: RelativeDeliveredValue
  readonly blocks: readonly DeliveredValueBlock[]
}

export interface DeliveredValueBlock {
  readonly block: ValueBlock | CostBlock
  readonly side: 'value' | 'cost'
  readonly points: number
  readonly own: MeanEstimate
  readonly rival?: MeanEstimate
}

/**
 * Customer delivered value of the own brand and, where ten rated it, of the best rival, with the
 * mean points that respondents shared out, or 25 each where too few did.
 */
export function deliveredValuePart(
  sample: Sample,
  roles: readonly RoleColumn[],
): Part<DeliveredValuePart> {
  const asked = roles.find(({ role }) => role === 'own')
  const ownItems = deliveredValueItemsOf(sample, roles, 'own')
  if (!asked || !isWhole(ownItems)) return NO_PART
  const { min, max } = roleScale(sample, asked)
  const scale = { min, max }
  const shared = pointsOf(sample, roles)
  const points = shared ?? EQUAL_POINTS
  const estimateOf = (items: DeliveredValueItems) => {
    const totals = respondentDeliveredValues(items, points, scale)
    return { totals, estimate: deliveredValueEstimate(totals, sample, scale) }
  }
  const own = estimateOf(ownItems)
  const n = own.estimate?.delivered.n ?? 0
  if (!own.estimate || n < MIN_BASE) return { findings: belowBase('own', n) }
  const rivalItems = deliveredValueItemsOf(sample, roles, 'rival')
  const rival = isWhole(rivalItems) ? estimateOf(rivalItems) : undefined
  const rated = rival?.estimate?.delivered.n ?? 0
  const isRated = rated >= MIN_BASE
  const relative =
    rival && isRated ? relativeDeliveredValue(own.totals, rival.totals, sample) : undefined
  return {
    part: {
      scale,
      points,
      pointsFrom: shared ? 'respondents' : 'equal',
      own: own.estimate,
      ...(isRated && rival?.estimate && { rival: rival.estimate }),
      ...(relative && relative.difference.n >= MIN_BASE && { relative }),
      blocks: blocksOf(sample, points, ownItems, isRated ? rivalItems : undefined),
    },
    findings: rival && rated > 0 ? belowBase('rival', rated) : [],
  }
}

function isWhole({ values, costs }: DeliveredValueItems): boolean {
  return [...Object.values(values), ...Object.values(costs)].every(items => items.length > 0)
}

function pointsOf(sample: Sample, roles: readonly RoleColumn[]): DeliveredValuePoints | undefined {
  const values = meanPointsOf(sample, roles, VALUE_BLOCKS)
  const costs = meanPointsOf(sample, roles, COST_BLOCKS)
  if (!values || !costs) return undefined
  if (values.product.n < MIN_BASE || costs.money.n < MIN_BASE) return undefined
  return {
    values: {
      product: values.product.mean,
      service: values.service.mean,
      personnel: values.personnel.mean,
      image: values.image.mean,
    },
    costs: {
      money: costs.money.mean,
      time: costs.time.mean,
      energy: costs.energy.mean,
      psychic: costs.psychic.mean,
    },
  }
}

function blocksOf(
  sample: Sample,
  points: DeliveredValuePoints,
  own: DeliveredValueItems,
  rival: DeliveredValueItems | undefined,
): DeliveredValueBlock[] {
  const meanOf = (columns: readonly ArrayLike<number>[] | undefined): MeanEstimate | undefined =>
    columns && meanEstimate(meanOfColumns(columns), sample)
  const blockOf = (
    block: ValueBlock | CostBlock,
    side: DeliveredValueBlock['side'],
    share: number,
    [ownMean, rivalMean]: readonly (MeanEstimate | undefined)[],
  ): DeliveredValueBlock[] =>
    ownMean && ownMean.n >= MIN_BASE
      ? [
          {
            ...{ block, side, points: share, own: ownMean },
            ...(rivalMean && rivalMean.n >= MIN_BASE && { rival: rivalMean }),
          },
        ]
      : []
  return [
    ...VALUE_BLOCKS.flatMap(block =>
      blockOf(block, 'value', points.values[block], [
        meanOf(own.values[block]),
        meanOf(rival?.values[block]),
      ]),
    ),
    ...COST_BLOCKS.flatMap(block =>
      blockOf(block, 'cost', points.costs[block], [
        meanOf(own.costs[block]),
        meanOf(rival?.costs[block]),
      ]),
    ),
  ]
}

/** The items of one brand by block, for `respondentDeliveredValues`. */
export function deliveredValueItemsOf(
  sample: Sample,
  roles: readonly RoleColumn[],
  brand: 'own' | 'rival',
): DeliveredValueItems {
  const columnsOf = (block: string) =>
    roles
      .filter(({ role, dimension }) => role === brand && dimension === block)
      .map(bound => roleAnswers(sample, bound))
  return {
    values: {
      product: columnsOf('product'),
      service: columnsOf('service'),
      personnel: columnsOf('personnel'),
      image: columnsOf('image'),
    },
    costs: {
      money: columnsOf('money'),
      time: columnsOf('time'),
      energy: columnsOf('energy'),
      psychic: columnsOf('psychic'),
    },
  }
}
