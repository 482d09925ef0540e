import type { Finding, FindingCode } from '../finding.ts'
import en from './en.json' with { type: 'json' }
import { LIMIT_WORDS } from './limit-words.ts'
import type { ReportLocale } from './locale.ts'
import zhCn from './zh-cn.json' with { type: 'json' }

/** The words of every finding; `{{…}}` stand for its parts. A missing code does not compile. */
export const FINDING_WORDS: Readonly<Record<ReportLocale, Readonly<Record<FindingCode, string>>>> =
  { en: en.findings, 'zh-cn': zhCn.findings }

/**
 * A finding in a reader's words. `titles` gives constructs and indicators their titles; what has none
 * is called by its id.
 *
 * Example: `few-cases` with n 25 and threshold 30: "Only 25 answers: fewer than 30. Read the figures as
 * a first indication."
 */
export function findingText(
  finding: Finding,
  locale: ReportLocale,
  titles: Readonly<Record<string, string>> = {},
): string {
  const { code, about, n } = finding
  const title = (id: string | undefined) =>
    id === undefined ? '' : Object.hasOwn(titles, id) ? titles[id] : id
  const number = (value: number | undefined) => formatted(code, value, locale)
  const parts: Readonly<Record<string, string>> = {
    ...LIMIT_WORDS,
    construct: title(about[0]),
    other: title(about[1]),
    indicator: title(about[1]),
    value: number(finding.value),
    threshold: number(finding.threshold),
    n: new Intl.NumberFormat(locale).format(n),
  }
  return FINDING_WORDS[locale][code].replace(/\{\{(\w+)\}\}/g, (_, part: string) => parts[part])
}

/** Codes whose value and threshold are shares of a whole. */
const SHARES: readonly FindingCode[] = [
  'failed-resamples',
  'high-missing-rate',
  'kano-suspicious-share',
  'kano-mixed-class',
  'kano-near-tie',
  'satisfaction-trap',
  'zones-faulted',
  'weights-beyond-trim',
  'variance-extracted',
  'explained-variance',
  'predictive-power',
]

function formatted(code: FindingCode, value: number | undefined, locale: ReportLocale): string {
  if (value === undefined) return ''
  const isShare = SHARES.includes(code)
  return new Intl.NumberFormat(
    locale,
    isShare ? { style: 'percent', maximumFractionDigits: 1 } : { maximumFractionDigits: 3 },
  ).format(value)
}
