import type { SurveyDefinition } from '../definition.ts'
import { COMPANY_IMAGE } from '../item-bank/company-image.ts'
import { CONSTRUCTS } from '../item-bank/constructs.ts'
import { EXPECTATIONS } from '../item-bank/expectations.ts'
import { indexQuestionnaire } from '../item-bank/index-questionnaire.ts'
import { BUYING_MORE, PRICE_LOYALTY, RECOMMENDATION, REPURCHASE } from '../item-bank/loyalty.ts'
import { PAGES } from '../item-bank/pages.ts'
import { PRODUCT_ASPECTS, PRODUCT_QUALITY } from '../item-bank/product-quality.ts'
import { SATISFACTION } from '../item-bank/satisfaction.ts'
import { SERVICE_ASPECTS, SERVICE_QUALITY } from '../item-bank/service-quality.ts'
import { VALUE, VALUE_COMPARED } from '../item-bank/value.ts'

export const epsi: SurveyDefinition = indexQuestionnaire({
  instrument: 'epsi',
  minutes: 'five',
  constructs: {
    image: CONSTRUCTS.image,
    expectations: CONSTRUCTS.expectations,
    productQuality: CONSTRUCTS.productQuality,
    serviceQuality: CONSTRUCTS.serviceQuality,
    value: CONSTRUCTS.value,
    satisfaction: CONSTRUCTS.satisfaction,
    loyalty: CONSTRUCTS.loyalty,
  },
  paths: {
    image: ['expectations', 'satisfaction', 'loyalty'],
    expectations: ['productQuality', 'serviceQuality', 'value', 'satisfaction'],
    productQuality: ['value', 'satisfaction'],
    serviceQuality: ['value', 'satisfaction'],
    value: ['satisfaction'],
    satisfaction: ['loyalty'],
  },
  pages: [
    PAGES.overall(SATISFACTION),
    PAGES.image(COMPANY_IMAGE),
    PAGES.expectations(EXPECTATIONS),
    PAGES.product([...PRODUCT_QUALITY, ...PRODUCT_ASPECTS]),
    PAGES.service([...SERVICE_QUALITY, ...SERVICE_ASPECTS]),
    PAGES.value([...VALUE, VALUE_COMPARED]),
    PAGES.loyalty([REPURCHASE, PRICE_LOYALTY, RECOMMENDATION, BUYING_MORE]),
  ],
})
