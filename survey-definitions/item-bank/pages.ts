import type { Element, Page } from '../definition.ts'
import { type Bilingual, bilingual } from './bilingual.ts'

type Asking = (questions: readonly Element[]) => Page

const headed =
  (name: string, title: Bilingual, description?: Bilingual): Asking =>
  elements => ({ name, title, ...(description === undefined ? {} : { description }), elements })

const BEFORE = bilingual(
  'Please think back to the time before you became a customer.',
  '请回想您成为该公司顾客之前的想法。',
)

const RATED = bilingual(
  'Now please think of your experience over the last 12 months. How do you rate the following?',
  '现在请根据您最近 12 个月的实际体验，评价以下方面。',
)

/** The pages of the index models under their heads. */
export const PAGES = {
  overall: headed('overall', bilingual('Overall', '总体评价')),
  image: headed(
    'image',
    bilingual('The company', '公司形象'),
    bilingual(
      'How far do you agree with these statements about the company?',
      '您在多大程度上同意以下对该公司的描述？',
    ),
  ),
  brandImage: headed(
    'image',
    bilingual('The brand', '品牌形象'),
    bilingual(
      'How far do you agree with these statements about the brand?',
      '您在多大程度上同意以下对该品牌的描述？',
    ),
  ),
  expectations: headed('expectations', bilingual('What you expected', '您原来的期望'), BEFORE),
  quality: headed(
    'quality',
    bilingual('What you experienced', '您的实际体验'),
    bilingual(
      'Now please think of your experience over the last 12 months.',
      '现在请根据您最近 12 个月的实际体验作答。',
    ),
  ),
  qualityRated: headed('quality', bilingual('What you experienced', '您的实际体验'), RATED),
  product: headed(
    'product',
    bilingual('The product', '产品'),
    bilingual(
      'How do you rate the product, from your experience over the last 12 months?',
      '根据您最近 12 个月的体验，您如何评价产品？',
    ),
  ),
  service: headed(
    'service',
    bilingual('The service', '服务'),
    bilingual('How do you rate the service around it?', '您如何评价与产品相关的服务？'),
  ),
  serviceRated: headed('service', bilingual('The service you received', '您得到的服务'), RATED),
  people: headed(
    'people',
    bilingual('The people who served you', '为您服务的人员'),
    bilingual('How do you rate the following?', '您如何评价以下方面？'),
  ),
  value: headed('value', bilingual('Price and quality', '价格与质量')),
  price: headed(
    'price',
    bilingual('Prices', '价格'),
    bilingual('How do you rate the following?', '您如何评价以下方面？'),
  ),
  commitment: headed(
    'commitment',
    bilingual('You as a customer', '您与该公司'),
    bilingual('How far do you agree with these statements?', '您在多大程度上同意以下说法？'),
  ),
  complaints: headed('complaints', bilingual('Complaints', '投诉经历')),
  complaintHandling: headed('complaints', bilingual('Complaints', '投诉处理')),
  loyalty: headed('loyalty', bilingual('Looking ahead', '今后的打算')),
  background: headed(
    'background',
    bilingual('About you', '关于您'),
    bilingual(
      'These answers are only used to compare groups of customers.',
      '以下信息仅用于不同顾客群体之间的比较。',
    ),
  ),
} as const satisfies Record<string, Asking>
