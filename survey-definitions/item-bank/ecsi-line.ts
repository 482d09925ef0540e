import { COMPANY_IMAGE } from './company-image.ts'
import { COMPLAINT_HANDLING } from './complaints.ts'
import { CONSTRUCTS } from './constructs.ts'
import { EXPECTATIONS } from './expectations.ts'
import { PRICE_LOYALTY, RECOMMENDATION, REPURCHASE } from './loyalty.ts'
import { PAGES } from './pages.ts'
import { QUALITY_ASPECTS } from './quality-aspects.ts'
import { SATISFACTION } from './satisfaction.ts'
import { VALUE } from './value.ts'

/** What ECSI and the indices after it have in common (Tenenhaus et al. 2005). */
export const ECSI_LINE = {
  constructs: {
    image: CONSTRUCTS.image,
    expectations: CONSTRUCTS.expectations,
    quality: CONSTRUCTS.quality,
    value: CONSTRUCTS.value,
    satisfaction: CONSTRUCTS.satisfaction,
    complaints: CONSTRUCTS.complaintHandling,
    loyalty: CONSTRUCTS.loyalty,
  },
  paths: {
    image: ['expectations', 'satisfaction', 'loyalty'],
    expectations: ['quality', 'value', 'satisfaction'],
    quality: ['value', 'satisfaction'],
    value: ['satisfaction'],
    satisfaction: ['complaints', 'loyalty'],
    complaints: ['loyalty'],
  },
  pages: [
    PAGES.overall(SATISFACTION),
    PAGES.image(COMPANY_IMAGE),
    PAGES.expectations(EXPECTATIONS),
    PAGES.qualityRated(QUALITY_ASPECTS),
    PAGES.value(VALUE),
    PAGES.complaintHandling([COMPLAINT_HANDLING]),
    PAGES.loyalty([REPURCHASE, PRICE_LOYALTY, RECOMMENDATION]),
  ],
} as const
