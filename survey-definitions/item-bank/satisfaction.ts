import { bilingual } from './bilingual.ts'
import { tenPoint } from './ten-point.ts'

const overallSatisfaction = tenPoint(
  'overallSatisfaction',
  'satisfaction',
  bilingual(
    'Taking all your experience with the company together, how satisfied are you?',
    '综合您与该公司打交道的全部经历，您的总体满意程度如何？',
  ),
  [bilingual('Very dissatisfied', '非常不满意'), bilingual('Very satisfied', '非常满意')],
)

const expectationsMet = tenPoint(
  'expectationsMet',
  'satisfaction',
  bilingual(
    'How far has the company fallen short of your expectations, or exceeded them?',
    '与您的期望相比，该公司的表现是没有达到，还是超出了期望？',
  ),
  [
    bilingual('Falls far short of my expectations', '远未达到期望'),
    bilingual('Far exceeds my expectations', '远超期望'),
  ],
)

const closenessToIdeal = tenPoint(
  'closenessToIdeal',
  'satisfaction',
  bilingual(
    'Imagine an ideal company of this kind. How close does this company come to it?',
    '请设想一家理想的同类公司，该公司与您的理想相差多远？',
  ),
  [
    bilingual('Very far from the ideal', '与理想相差很远'),
    bilingual('Very close to the ideal', '非常接近理想'),
  ],
)

/** The three questions of the ACSI line, the overall one first. */
export const SATISFACTION = [overallSatisfaction, expectationsMet, closenessToIdeal]

/** Asked as the fourth in Chinese surveys. */
export const SATISFACTION_COMPARED = tenPoint(
  'comparedWithOthers',
  'satisfaction',
  bilingual(
    'Compared with other brands that you know, how satisfied are you with this one?',
    '与您了解的其他品牌相比，您对该品牌的满意程度如何？',
  ),
  [
    bilingual('Much less satisfied', '远不如其他品牌满意'),
    bilingual('Much more satisfied', '远比其他品牌满意'),
  ],
)
