import type { Element, Role, SurveyDefinition } from '../definition.ts'
import { type Bilingual, bilingual } from '../item-bank/bilingual.ts'
import { DISAGREE_AGREE, type ScaleEnds } from '../item-bank/scale-ends.ts'

function metric(
  name: string,
  role: Role,
  title: Bilingual,
  [low, high]: ScaleEnds,
  range: object,
): Element {
  return {
    ...{ type: 'rating', name, role, title, isRequired: true },
    ...range,
    displayMode: 'buttons',
    minRateDescription: low,
    maxRateDescription: high,
  }
}

/** Net promoter score, satisfaction and effort, with the reason in the customer's own words. */
export const netPromoter: SurveyDefinition = {
  title: bilingual('Three short questions', '三个简短的问题'),
  description: bilingual(
    'This takes about one minute. There are no right or wrong answers.',
    '填写大约需要一分钟。答案没有对错之分。',
  ),
  pages: [
    {
      name: 'metrics',
      elements: [
        metric(
          'recommend',
          'nps',
          bilingual(
            'How likely are you to recommend the company to a friend or colleague?',
            '您向朋友或同事推荐该公司的可能性有多大？',
          ),
          [bilingual('Not at all likely', '完全不可能'), bilingual('Extremely likely', '极有可能')],
          { rateCount: 11, rateMin: 0, rateMax: 10 },
        ),
        {
          type: 'comment',
          name: 'reason',
          title: bilingual(
            'What is the main reason for your answer?',
            '您这样打分的主要原因是什么？',
          ),
          maxLength: 1000,
        },
        metric(
          'satisfied',
          'csat',
          bilingual(
            'How satisfied are you with your most recent experience with the company?',
            '您对最近一次与该公司打交道的经历满意吗？',
          ),
          [bilingual('Very dissatisfied', '非常不满意'), bilingual('Very satisfied', '非常满意')],
          {},
        ),
        metric(
          'easy',
          'ces',
          bilingual(
            'The company made it easy for me to get done what I needed.',
            '该公司让我很轻松地办成了要办的事。',
          ),
          DISAGREE_AGREE,
          { rateCount: 7, rateMax: 7 },
        ),
      ],
    },
  ],
}
