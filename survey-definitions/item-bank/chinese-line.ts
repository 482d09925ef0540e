import { BRAND_IMAGE } from './brand-image.ts'
import { CONSTRUCTS } from './constructs.ts'
import { EXPECTATIONS } from './expectations.ts'
import { PRICE_LOYALTY, RECOMMENDATION, REPURCHASE } from './loyalty.ts'
import { PAGES } from './pages.ts'
import { VALUE } from './value.ts'

/** The six variables of the Chinese index, with every arrow that is a candidate for its eleven. */
export const CHINESE_LINE = {
  constructs: {
    image: CONSTRUCTS.brandImage,
    expectations: CONSTRUCTS.expectedQuality,
    quality: CONSTRUCTS.quality,
    value: CONSTRUCTS.value,
    satisfaction: CONSTRUCTS.satisfaction,
    loyalty: CONSTRUCTS.loyalty,
  },
  paths: {
    image: ['expectations', 'quality', 'value', 'satisfaction', 'loyalty'],
    expectations: ['quality', 'value', 'satisfaction'],
    quality: ['value', 'satisfaction'],
    value: ['satisfaction'],
    satisfaction: ['loyalty'],
  },
  pages: {
    image: PAGES.brandImage(BRAND_IMAGE),
    expectations: PAGES.expectations(EXPECTATIONS),
    value: PAGES.value(VALUE),
    loyalty: PAGES.loyalty([REPURCHASE, PRICE_LOYALTY, RECOMMENDATION]),
  },
} as const
