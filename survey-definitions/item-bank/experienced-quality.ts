import { bilingual } from './bilingual.ts'
import { tenPoint } from './ten-point.ts'

const perceivedQuality = tenPoint(
  'perceivedQuality',
  'quality',
  bilingual(
    "How good have the company's products and services been overall?",
    '该公司产品和服务的总体质量实际如何？',
  ),
  [bilingual('Not good at all', '非常差'), bilingual('Very good', '非常好')],
)

const perceivedFit = tenPoint(
  'perceivedFit',
  'quality',
  bilingual(
    'How well have they met your personal needs?',
    '该公司的产品和服务实际在多大程度上满足了您的个人需要？',
  ),
  [bilingual('Not at all', '完全没有满足'), bilingual('Completely', '完全满足')],
)

const perceivedReliability = tenPoint(
  'perceivedReliability',
  'quality',
  bilingual('How often has something actually gone wrong?', '实际出现问题的情况有多频繁？'),
  [bilingual('Very often', '经常出现'), bilingual('Hardly ever', '几乎没有出现')],
)

/** What was expected, as it was then experienced. */
export const EXPERIENCED_QUALITY = [perceivedQuality, perceivedFit, perceivedReliability]

export const EXPERIENCED_SERVICE = tenPoint(
  'perceivedService',
  'quality',
  bilingual(
    'How good has the service been, from sales to after-sales?',
    '从售前到售后，该公司的服务实际如何？',
  ),
  [bilingual('Not good at all', '非常差'), bilingual('Very good', '非常好')],
)
