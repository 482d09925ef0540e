import type { Locale } from '#client/i18n/locale.ts'
import { readerOf } from '#client/i18n/reader.ts'
import { startI18n } from '#client/i18n/start-i18n.ts'
import type { MethodWords } from '#client/reports/method-words.ts'
import { reportWords } from '#client/reports/report-words.ts'

const TITLES = {
  constructs: {
    image: { default: 'Image', 'zh-cn': '企业形象' },
    quality: { default: 'Perceived quality', 'zh-cn': '感知质量' },
    value: { default: 'Perceived value', 'zh-cn': '感知价值' },
    satisfaction: { default: 'Customer satisfaction', 'zh-cn': '顾客满意度' },
    complaints: { default: 'Complaints', 'zh-cn': '顾客抱怨' },
  },
  indicators: {
    I1: { default: 'It can be trusted.', 'zh-cn': '它值得信赖。' },
    Q2: { default: 'How well does it work?', 'zh-cn': '运行状况如何？' },
  },
}

/** The words of a report as a reader of that language has them. */
export function wordsIn(locale: Locale): MethodWords {
  const i18n = startI18n(locale)
  const words = reportWords(i18n.getFixedT(locale, 'report'), readerOf(locale), TITLES)
  return { ...words, m: i18n.getFixedT(locale, 'method') }
}
