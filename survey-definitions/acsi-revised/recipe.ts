import type { SurveyDefinition } from '../definition.ts'
import { ACSI_LINE } from '../item-bank/acsi-line.ts'
import { CONSTRUCTS } from '../item-bank/constructs.ts'
import { EXPERIENCED_QUALITY } from '../item-bank/experienced-quality.ts'
import { indexQuestionnaire } from '../item-bank/index-questionnaire.ts'
import { measuring } from '../item-bank/measuring.ts'
import { PAGES } from '../item-bank/pages.ts'
import { PRODUCT_QUALITY } from '../item-bank/product-quality.ts'
import { SERVICE_QUALITY } from '../item-bank/service-quality.ts'

const { expectations, value, satisfaction, complaints, loyalty } = ACSI_LINE.constructs
const { pages } = ACSI_LINE

export const acsiRevised: SurveyDefinition = indexQuestionnaire({
  instrument: 'acsi-revised',
  minutes: 'three',
  constructs: {
    expectations,
    productQuality: CONSTRUCTS.productQuality,
    serviceQuality: CONSTRUCTS.serviceQuality,
    overallQuality: CONSTRUCTS.overallQuality,
    ...{ value, satisfaction, complaints, loyalty },
  },
  paths: {
    expectations: ['overallQuality', 'value', 'satisfaction'],
    productQuality: ['overallQuality'],
    serviceQuality: ['overallQuality'],
    overallQuality: ['value', 'satisfaction'],
    value: ['satisfaction'],
    satisfaction: ['complaints', 'loyalty'],
    complaints: ['loyalty'],
  },
  pages: [
    pages.overall,
    pages.expectations,
    PAGES.quality(measuring('overallQuality', EXPERIENCED_QUALITY.slice(0, 1))),
    PAGES.product(PRODUCT_QUALITY),
    PAGES.service(SERVICE_QUALITY),
    ...[pages.value, pages.complaints, pages.loyalty],
  ],
})
