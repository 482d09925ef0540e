import type { Element, SurveyDefinition } from '../definition.ts'
import { type Bilingual, bilingual } from '../item-bank/bilingual.ts'
import { hundredPoints } from '../item-bank/hundred-points.ts'
import { type Row, row, rowScale } from '../item-bank/row-scale.ts'

interface Block {
  readonly block: string
  readonly title: Bilingual
  readonly rows: readonly Row[]
}

const VALUES: readonly Block[] = [
  {
    block: 'product',
    title: bilingual('Product', '产品'),
    rows: [
      row('performance', bilingual('How well it does what it should', '产品的性能')),
      row('durability', bilingual('How reliable and durable it is', '产品的可靠与耐用程度')),
      row('features', bilingual('What it offers and how it is made', '产品的功能与做工')),
    ],
  },
  {
    block: 'service',
    title: bilingual('Service', '服务'),
    rows: [
      row('advice', bilingual('Advice before buying', '售前咨询')),
      row('delivery', bilingual('Delivery and set-up', '交付与安装')),
      row('support', bilingual('Help and repair afterwards', '售后帮助与维修')),
    ],
  },
  {
    block: 'personnel',
    title: bilingual('People', '人员'),
    rows: [
      row('competence', bilingual('What the staff know and can do', '工作人员的知识与能力')),
      row('friendliness', bilingual('How friendly and attentive they are', '工作人员的友善与周到')),
    ],
  },
  {
    block: 'image',
    title: bilingual('Image', '形象'),
    rows: [
      row('reputation', bilingual('The reputation of the company', '该公司的声誉')),
      row('fitToMe', bilingual('How well its brand suits you', '其品牌与您的契合程度')),
    ],
  },
]

const COSTS: readonly Block[] = [
  {
    block: 'money',
    title: bilingual('Money', '货币成本'),
    rows: [
      row('purchasePrice', bilingual('The price you pay', '购买价格')),
      row('runningCost', bilingual('What it costs you afterwards', '购买之后的使用费用')),
    ],
  },
  {
    block: 'time',
    title: bilingual('Time', '时间成本'),
    rows: [
      row('timeToBuy', bilingual('The time for choosing and buying', '选择和购买所花的时间')),
      row('timeToWait', bilingual('The time spent waiting', '等待所花的时间')),
    ],
  },
  {
    block: 'energy',
    title: bilingual('Physical effort', '体力成本'),
    rows: [
      row('way', bilingual('Ways and distances', '路途奔波')),
      row('handling', bilingual('Carrying, setting up, handling', '搬运、安装和操作')),
    ],
  },
  {
    block: 'psychic',
    title: bilingual('Worry and strain', '精神成本'),
    rows: [
      row('uncertainty', bilingual('Worry whether the choice was right', '担心选择是否正确')),
      row('trouble', bilingual('Annoyance and mental effort', '烦恼和费神')),
    ],
  },
]

const VALUE_ENDS = bilingual(
  '1 = very poor, 10 = very good. Leave a line blank if you cannot tell.',
  '1 = 非常差，10 = 非常好。无法判断的可以不填。',
)
const COST_ENDS = bilingual(
  '1 = very low, 10 = very high. Leave a line blank if you cannot tell.',
  '1 = 非常低，10 = 非常高。无法判断的可以不填。',
)

function own(blocks: readonly Block[], ends: Bilingual): Element[] {
  return blocks.map(({ block, title, rows }) => {
    const { type, name, ...rest } = rowScale(block, title, ends, 10, rows)
    return { type, name, role: 'own', dimension: block, ...rest, isRequired: true }
  })
}

/** Not required: a customer may know no other company. */
function rival(blocks: readonly Block[], ends: Bilingual): Element[] {
  return blocks.map(({ block, title, rows }) => {
    const { type, name, ...rest } = rowScale(`${block}OfRival`, title, ends, 10, rows)
    return { type, name, role: 'rival', dimension: block, ...rest }
  })
}

const titled = (blocks: readonly Block[]) =>
  blocks.map(({ block, title }) => [block, title] as const)

/** Eight blocks of value and cost, of one's own brand and of the best rival's. */
export const deliveredValue: SurveyDefinition = {
  title: bilingual('What you get and what it costs you', '您的所得与付出'),
  description: bilingual(
    'This takes about seven minutes. Cost means more than money here: your time, effort and worry count as well. There are no right or wrong answers.',
    '填写大约需要七分钟。这里的付出不只是金钱，还包括时间、体力和精神上的付出。答案没有对错之分。',
  ),
  pages: [
    {
      name: 'ownValue',
      title: bilingual('What you get from the company', '您从该公司得到的'),
      description: bilingual('How good is each of the following?', '您如何评价以下各方面？'),
      elements: own(VALUES, VALUE_ENDS),
    },
    {
      name: 'ownCost',
      title: bilingual('What it costs you', '您的付出'),
      description: bilingual('How high is each of the following?', '以下各方面的付出有多高？'),
      elements: own(COSTS, COST_ENDS),
    },
    {
      name: 'weights',
      title: bilingual('What matters most', '各方面的重要程度'),
      elements: [
        hundredPoints(
          'valuePoints',
          bilingual('Of what you get, how important is each?', '在您的所得中，各方面有多重要？'),
          titled(VALUES),
        ),
        hundredPoints(
          'costPoints',
          bilingual(
            'Of what it costs you, how important is each?',
            '在您的付出中，各方面有多重要？',
          ),
          titled(COSTS),
        ),
      ],
    },
    {
      name: 'rivalValue',
      title: bilingual('What the best other company offers', '最好的其他公司所提供的'),
      description: bilingual(
        'Think of the best other company of this kind that you know. If you know none, go on.',
        '请想一想您所了解的最好的其他同类公司。如果没有，请直接继续。',
      ),
      elements: rival(VALUES, VALUE_ENDS),
    },
    {
      name: 'rivalCost',
      title: bilingual('What it would cost you there', '选择该公司时您的付出'),
      description: bilingual(
        'The same company as on the page before. If you know none, go on.',
        '仍指上一页的那家公司。如果没有，请直接继续。',
      ),
      elements: rival(COSTS, COST_ENDS),
    },
  ],
}
