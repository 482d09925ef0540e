import { COMPLAINED, LAST_COMPLAINT } from './complaints.ts'
import { CONSTRUCTS } from './constructs.ts'
import { EXPECTATIONS } from './expectations.ts'
import { EXPERIENCED_QUALITY } from './experienced-quality.ts'
import { PRICE_TOLERANCE, REPURCHASE } from './loyalty.ts'
import { PAGES } from './pages.ts'
import { SATISFACTION } from './satisfaction.ts'
import { VALUE } from './value.ts'

/** What ACSI and the national indices after it have in common (Fornell et al. 1996). */
export const ACSI_LINE = {
  constructs: {
    expectations: CONSTRUCTS.expectations,
    quality: CONSTRUCTS.quality,
    value: CONSTRUCTS.value,
    satisfaction: CONSTRUCTS.satisfaction,
    complaints: CONSTRUCTS.complaints,
    loyalty: CONSTRUCTS.priceLoyalty,
  },
  paths: {
    expectations: ['quality', 'value', 'satisfaction'],
    quality: ['value', 'satisfaction'],
    value: ['satisfaction'],
    satisfaction: ['complaints', 'loyalty'],
    complaints: ['loyalty'],
  },
  pages: {
    overall: PAGES.overall(SATISFACTION),
    expectations: PAGES.expectations(EXPECTATIONS),
    quality: PAGES.quality(EXPERIENCED_QUALITY),
    value: PAGES.value(VALUE),
    complaints: PAGES.complaints([COMPLAINED, LAST_COMPLAINT]),
    loyalty: PAGES.loyalty([REPURCHASE, ...PRICE_TOLERANCE]),
  },
} as const
