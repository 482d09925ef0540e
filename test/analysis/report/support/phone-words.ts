import type { ReportLocale } from '#analysis/report/locale.ts'
import { type ReportWords, reportWords } from '#analysis/report/words.ts'

const TITLES = {
  en: {
    constructs: {
      image: 'Image',
      quality: 'Perceived quality',
      value: 'Perceived value',
      satisfaction: 'Customer satisfaction',
      complaints: 'Complaints',
    },
    indicators: { I1: 'It can be trusted.', Q2: 'How well does it work?' },
    items: {},
    dimensions: {},
  },
  'zh-cn': {
    constructs: {
      image: '企业形象',
      quality: '感知质量',
      value: '感知价值',
      satisfaction: '顾客满意度',
      complaints: '顾客抱怨',
    },
    indicators: { I1: '它值得信赖。', Q2: '运行状况如何？' },
    items: {},
    dimensions: {},
  },
}

/** What the report of the small telephone company is written with. */
export const phoneWords = (locale: ReportLocale): ReportWords => reportWords(locale, TITLES[locale])
