import type { ConstructDefinition } from '../definition.ts'
import { type Bilingual, bilingual } from './bilingual.ts'

function composite(
  title: Bilingual,
  description: Bilingual,
): ConstructDefinition & { readonly kind: 'composite' } {
  return { kind: 'composite', title, description }
}

/** The constructs of the index models, as readers of the report meet them. */
export const CONSTRUCTS = {
  image: composite(
    bilingual('Image', '企业形象'),
    bilingual(
      'What the company stands for in the eyes of its customers.',
      '公司在顾客心目中的形象。',
    ),
  ),
  brandImage: composite(
    bilingual('Brand image', '品牌形象'),
    bilingual(
      'What the brand stands for in the eyes of its customers.',
      '品牌在顾客心目中的形象。',
    ),
  ),
  expectations: composite(
    bilingual('Expectations', '顾客期望'),
    bilingual('What customers expected before they bought.', '顾客在购买或使用之前的预期。'),
  ),
  expectedQuality: composite(
    bilingual('Expected quality', '预期质量'),
    bilingual(
      'The quality that customers expected before they bought.',
      '顾客在购买或使用之前对质量的预期。',
    ),
  ),
  quality: composite(
    bilingual('Perceived quality', '感知质量'),
    bilingual('The quality that customers found in use.', '顾客在实际使用中感受到的质量。'),
  ),
  productQuality: composite(
    bilingual('Product quality', '产品质量'),
    bilingual('The quality of the product as customers found it.', '顾客实际感受到的产品质量。'),
  ),
  serviceQuality: composite(
    bilingual('Service quality', '服务质量'),
    bilingual(
      'The quality of the service around the product as customers found it.',
      '顾客实际感受到的与产品相关的服务质量。',
    ),
  ),
  overallQuality: composite(
    bilingual('Overall quality', '总体质量'),
    bilingual(
      'Product and service taken together, as customers found them.',
      '顾客对产品和服务质量的综合评价。',
    ),
  ),
  value: composite(
    bilingual('Perceived value', '感知价值'),
    bilingual('Quality in relation to the price paid.', '质量与所付价格相比是否值得。'),
  ),
  performance: composite(
    bilingual('Perceived performance', '感知绩效'),
    bilingual(
      'What customers got for their money: quality given price and price given quality.',
      '顾客所得与所付相比如何：就价格评价质量，就质量评价价格。',
    ),
  ),
  tangibles: composite(
    bilingual('Tangibles', '有形性'),
    bilingual(
      'Premises, equipment, staff and materials as they appear.',
      '场所、设备、人员和资料的外在表现。',
    ),
  ),
  reliability: composite(
    bilingual('Reliability', '可靠性'),
    bilingual('Doing what was promised, correctly and on time.', '准确、按时地履行承诺。'),
  ),
  responsiveness: composite(
    bilingual('Responsiveness', '响应性'),
    bilingual('Helping customers willingly and promptly.', '主动、及时地帮助顾客。'),
  ),
  assurance: composite(
    bilingual('Assurance', '保证性'),
    bilingual('Knowledge and courtesy that inspire confidence.', '以知识和礼貌使顾客放心。'),
  ),
  empathy: composite(
    bilingual('Empathy', '移情性'),
    bilingual('Individual attention and understanding.', '对顾客的个别关注与理解。'),
  ),
  price: composite(
    bilingual('Price', '价格'),
    bilingual(
      'Prices of themselves and compared with those of others.',
      '价格本身以及与其他公司相比的水平。',
    ),
  ),
  satisfaction: composite(
    bilingual('Customer satisfaction', '顾客满意度'),
    bilingual(
      'Overall satisfaction, compared with expectations and with the ideal.',
      '总体满意程度，以及与期望和理想水平的比较。',
    ),
  ),
  affectiveCommitment: composite(
    bilingual('Affective commitment', '情感承诺'),
    bilingual('Staying because one likes to.', '因为喜欢而愿意继续做顾客。'),
  ),
  calculativeCommitment: composite(
    bilingual('Calculative commitment', '算计承诺'),
    bilingual('Staying because leaving would cost something.', '因为离开会有损失而继续做顾客。'),
  ),
  complaints: composite(
    bilingual('Complaints', '顾客抱怨'),
    bilingual('The share of customers who complained.', '有过投诉的顾客所占的比例。'),
  ),
  voice: composite(
    bilingual('Voice', '顾客抱怨'),
    bilingual(
      'Complaints made to staff or to the management.',
      '顾客向一线人员或管理层提出的投诉。',
    ),
  ),
  complaintHandling: composite(
    bilingual('Complaint handling', '投诉处理'),
    bilingual(
      'How well complaints are handled, or are trusted to be handled.',
      '顾客对投诉处理的实际评价或预期评价。',
    ),
  ),
  loyalty: composite(
    bilingual('Customer loyalty', '顾客忠诚'),
    bilingual(
      'Likelihood of staying and of recommending, and resistance to cheaper offers.',
      '继续选择和推荐的意愿，以及面对低价竞争时的坚持程度。',
    ),
  ),
  priceLoyalty: composite(
    bilingual('Customer loyalty', '顾客忠诚'),
    bilingual(
      'Likelihood of buying again and tolerance of price changes.',
      '再次选择的可能性和对价格变化的承受程度。',
    ),
  ),
  intendedLoyalty: composite(
    bilingual('Customer loyalty', '顾客忠诚'),
    bilingual(
      'Likelihood of choosing the company again and of speaking for it.',
      '再次选择和向他人推荐的意愿。',
    ),
  ),
} as const satisfies Record<string, ConstructDefinition>
