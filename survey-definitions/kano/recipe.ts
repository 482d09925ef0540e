import type { Element, SurveyDefinition } from '../definition.ts'
import { type Bilingual, bilingual } from '../item-bank/bilingual.ts'

function pair(
  feature: string,
  title: Bilingual,
  functionalTitle: Bilingual,
  dysfunctionalTitle: Bilingual,
): Element {
  return {
    ...{ type: 'kano', name: feature, feature, title },
    isRequired: true,
    ...{ functionalTitle, dysfunctionalTitle, asksImportance: true },
  }
}

/** Six features of an invented parcel service, to be replaced by one's own. */
export const kano: SurveyDefinition = {
  title: bilingual('What matters to you in a parcel service?', '您看重快递服务的哪些方面？'),
  description: bilingual(
    'This takes about four minutes. For each feature we ask how you would feel with it, and how you would feel without it. There are no right or wrong answers.',
    '填写大约需要四分钟。对于每项功能，我们会分别询问：具备时您的感受如何，不具备时您的感受又如何。答案没有对错之分。',
  ),
  pages: [
    {
      name: 'features',
      title: bilingual('Six features', '六项功能'),
      description: bilingual(
        'Please read both questions of each pair: the second asks about the opposite case.',
        '每项功能有两个问题，请分别阅读：第二个问题问的是相反的情况。',
      ),
      questionOrder: 'random',
      elements: [
        pair(
          'liveTracking',
          bilingual('Live tracking', '实时跟踪'),
          bilingual(
            'If you can follow your parcel live on a map, how do you feel?',
            '如果可以在地图上实时查看包裹的位置，您的感受是？',
          ),
          bilingual(
            'If you **cannot** follow your parcel live on a map, how do you feel?',
            '如果**不能**在地图上实时查看包裹的位置，您的感受是？',
          ),
        ),
        pair(
          'deliveryWindow',
          bilingual('A delivery time of your choice', '自选送达时段'),
          bilingual(
            'If you can choose the two hours in which your parcel comes, how do you feel?',
            '如果可以自选两小时的送达时段，您的感受是？',
          ),
          bilingual(
            'If you **cannot** choose the two hours in which your parcel comes, how do you feel?',
            '如果**不能**自选两小时的送达时段，您的感受是？',
          ),
        ),
        pair(
          'undamaged',
          bilingual('Parcels arrive undamaged', '包裹完好送达'),
          bilingual(
            'If your parcels always arrive undamaged, how do you feel?',
            '如果包裹总是完好送达，您的感受是？',
          ),
          bilingual(
            'If your parcels do **not** always arrive undamaged, how do you feel?',
            '如果包裹**不是**每次都完好送达，您的感受是？',
          ),
        ),
        pair(
          'speed',
          bilingual('Next-day delivery', '次日送达'),
          bilingual(
            'If your parcel arrives the day after you ordered, how do you feel?',
            '如果包裹在下单次日送达，您的感受是？',
          ),
          bilingual(
            'If your parcel does **not** arrive the day after you ordered, how do you feel?',
            '如果包裹**不能**在下单次日送达，您的感受是？',
          ),
        ),
        pair(
          'reusablePackaging',
          bilingual('Reusable packaging', '可循环包装'),
          bilingual(
            'If your parcel comes in packaging that is taken back and used again, how do you feel?',
            '如果包裹采用可回收再用的包装，您的感受是？',
          ),
          bilingual(
            'If your parcel does **not** come in packaging that is taken back and used again, how do you feel?',
            '如果包裹**没有**采用可回收再用的包装，您的感受是？',
          ),
        ),
        pair(
          'nightSupport',
          bilingual('Help at any hour', '全天候客服'),
          bilingual(
            'If you can reach a person for help at any hour, how do you feel?',
            '如果任何时间都能联系到人工客服，您的感受是？',
          ),
          bilingual(
            'If you **cannot** reach a person for help at any hour, how do you feel?',
            '如果**不是**任何时间都能联系到人工客服，您的感受是？',
          ),
        ),
      ],
    },
  ],
}
