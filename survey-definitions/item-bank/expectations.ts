import { bilingual } from './bilingual.ts'
import { tenPoint } from './ten-point.ts'

const expectedQuality = tenPoint(
  'expectedQuality',
  'expectations',
  bilingual(
    "How good did you expect the company's products and services to be overall?",
    '当时，您对该公司产品和服务的总体质量有多高的期望？',
  ),
  [bilingual('Not good at all', '期望很低'), bilingual('Very good', '期望很高')],
)

const expectedFit = tenPoint(
  'expectedFit',
  'expectations',
  bilingual(
    'How well did you expect them to meet your personal needs?',
    '当时，您预计该公司的产品和服务能在多大程度上满足您的个人需要？',
  ),
  [bilingual('Not at all', '完全不能满足'), bilingual('Completely', '完全能够满足')],
)

const expectedReliability = tenPoint(
  'expectedReliability',
  'expectations',
  bilingual(
    'How often did you expect that something could go wrong?',
    '当时，您预计出现问题的情况会有多频繁？',
  ),
  [bilingual('Very often', '经常出现'), bilingual('Hardly ever', '几乎不会出现')],
)

/** Overall, fit to one's own needs, and how seldom things go wrong. */
export const EXPECTATIONS = [expectedQuality, expectedFit, expectedReliability]
