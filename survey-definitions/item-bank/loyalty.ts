import type { Element } from '../definition.ts'
import { type Bilingual, bilingual } from './bilingual.ts'
import { UNLIKELY_LIKELY } from './scale-ends.ts'
import { tenPoint } from './ten-point.ts'

export const REPURCHASE = tenPoint(
  'repurchase',
  'loyalty',
  bilingual(
    'The next time you have to choose, how likely are you to choose this company again?',
    '下次需要选择时，您再次选择该公司的可能性有多大？',
  ),
  UNLIKELY_LIKELY,
)

export const RECOMMENDATION = tenPoint(
  'recommendation',
  'loyalty',
  bilingual(
    'How likely are you to recommend the company to a friend or colleague?',
    '您向朋友或同事推荐该公司的可能性有多大？',
  ),
  UNLIKELY_LIKELY,
)

export const PRICE_LOYALTY = tenPoint(
  'priceLoyalty',
  'loyalty',
  bilingual(
    'Suppose that competitors offered the same for less. How much cheaper would they have to be for you to switch?',
    '假设竞争对手以更低的价格提供同样的产品或服务，要便宜多少您才会转向它们？',
  ),
  [
    bilingual('Only slightly cheaper', '稍微便宜一点就会'),
    bilingual('Very much cheaper', '便宜非常多才会'),
  ],
)

export const SPEAKING_WELL = tenPoint(
  'speakingWell',
  'loyalty',
  bilingual(
    'How likely are you to speak well of the company to others?',
    '您向他人正面评价该公司的可能性有多大？',
  ),
  UNLIKELY_LIKELY,
)

export const BUYING_MORE = tenPoint(
  'buyingMore',
  'loyalty',
  bilingual(
    'How likely are you to buy other products or services from the company as well?',
    '您购买该公司其他产品或服务的可能性有多大？',
  ),
  UNLIKELY_LIKELY,
)

function tolerance(
  name: string,
  from: readonly [number, number],
  title: Bilingual,
  visibleIf: string,
): Element {
  return {
    ...{ type: 'text', name, construct: 'loyalty', indicator: 'priceTolerance' },
    recode: { from, to: [1, 10] },
    title,
    description: bilingual(
      'A whole number from 0 to 25. Enter 26 for more than 25 per cent. You can leave this blank.',
      '请填写 0 到 25 之间的整数；超过 25% 请填写 26。此题可以不填。',
    ),
    visibleIf,
    inputType: 'number',
    min: 0,
    max: 26,
    step: 1,
  }
}

/** Asked after repurchase, which decides the direction; one indicator from both. */
export const PRICE_TOLERANCE = [
  tolerance(
    'toleranceRise',
    [-25, 25],
    bilingual(
      'By how many per cent could the company raise its prices before you would definitely not choose it again?',
      '该公司的价格上涨百分之多少，您就肯定不会再选择它？',
    ),
    '{repurchase} >= 6',
  ),
  tolerance(
    'toleranceCut',
    [25, -25],
    bilingual(
      'By how many per cent would the company have to lower its prices before you would definitely choose it again?',
      '该公司的价格下降百分之多少，您就肯定会再次选择它？',
    ),
    '{repurchase} <= 5',
  ),
]
