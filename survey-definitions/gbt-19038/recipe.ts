import type { SurveyDefinition } from '../definition.ts'
import { ageGroup, classes } from '../item-bank/background.ts'
import { bilingual } from '../item-bank/bilingual.ts'
import { CHINESE_LINE } from '../item-bank/chinese-line.ts'
import { indexQuestionnaire } from '../item-bank/index-questionnaire.ts'
import { PAGES } from '../item-bank/pages.ts'
import { QUALITY_ASPECTS } from '../item-bank/quality-aspects.ts'
import { SATISFACTION } from '../item-bank/satisfaction.ts'

const { image, expectations, value, loyalty } = CHINESE_LINE.pages

const customerFor = classes(
  'customerFor',
  bilingual('How long have you been a customer of this company?', '您成为该公司的顾客有多长时间？'),
  [
    bilingual('Less than 1 year', '不到 1 年'),
    bilingual('1 to less than 3 years', '1 年以上，不到 3 年'),
    bilingual('3 to less than 5 years', '3 年以上，不到 5 年'),
    bilingual('5 years or more', '5 年及以上'),
  ],
)

const frequency = classes(
  'frequency',
  bilingual(
    'How often have you used its products or services in the last 12 months?',
    '最近 12 个月内，您使用该公司产品或服务的频率如何？',
  ),
  [
    bilingual('Once', '只有一次'),
    bilingual('Several times', '数次'),
    bilingual('About every month', '大约每月都有'),
    bilingual('About every week or more often', '大约每周都有，或更频繁'),
  ],
)

export const gbt19038: SurveyDefinition = indexQuestionnaire({
  ...CHINESE_LINE,
  instrument: 'gbt-19038',
  minutes: 'four',
  pages: [
    PAGES.overall(SATISFACTION),
    ...[image, expectations],
    PAGES.qualityRated(QUALITY_ASPECTS),
    ...[value, loyalty],
    PAGES.background([customerFor, frequency, ageGroup()]),
  ],
})
