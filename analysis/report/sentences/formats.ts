import type { ReportLocale } from '../locale.ts'

/** How numbers are written: one way each in everything that Assay shows. */
export interface NumberFormats {
  readonly count: (value: number) => string
  /** As short as it is exact: the end of a scale, a tick. */
  readonly plain: (value: number) => string
  /** An index, a rate, a difference of them: one decimal. */
  readonly index: (value: number) => string
  /** An index to be added up by hand. */
  readonly precise: (value: number) => string
  /** With its sign, also where positive. */
  readonly signedIndex: (value: number) => string
  /** A score in whole points, with its sign. */
  readonly signedCount: (value: number) => string
  /** In pictures. */
  readonly coefficient: (value: number) => string
  /** A difference on a scale of few points. */
  readonly signedCoefficient: (value: number) => string
  /** In tables: weights, loadings, coefficients, reliabilities. */
  readonly statistic: (value: number) => string
  readonly share: (value: number) => string
  /** In columns, where the points must stand below one another. */
  readonly shareInColumn: (value: number) => string
  /** A p-value is never written as 0. */
  readonly probability: (value: number) => string
}

export interface Formats extends NumberFormats {
  readonly day: (iso: string) => string
  readonly moment: (iso: string | number) => string
  readonly time: (at: number) => string
  readonly list: (items: readonly string[]) => string
}

const known = new Map<string, Formats>()

/** `timeZone`: where days and moments are read; the platform's own if absent. */
export function formatsFor(locale: ReportLocale, timeZone?: string): Formats {
  const key = `${locale} ${timeZone ?? ''}`
  const formats = known.get(key) ?? makeFormats(locale, timeZone)
  known.set(key, formats)
  return formats
}

function makeFormats(locale: ReportLocale, timeZone: string | undefined): Formats {
  // Day before month, and no comma before "and".
  const region = locale === 'en' ? 'en-GB' : locale
  const number = (options: Intl.NumberFormatOptions) => {
    // What rounds to zero has no sign.
    const format = new Intl.NumberFormat(locale, { signDisplay: 'negative', ...options })
    return (value: number) => format.format(value).replace('-', '−')
  }
  const moment = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(region, {
      ...options,
      ...(timeZone !== undefined && { timeZone }),
    })
    return (at: string | number) => format.format(new Date(at))
  }
  const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
  const twoDecimals = { minimumFractionDigits: 2, maximumFractionDigits: 2 }
  const threeDecimals = number({ minimumFractionDigits: 3, maximumFractionDigits: 3 })
  const list = new Intl.ListFormat(region, { type: 'conjunction' })
  return {
    count: number({ maximumFractionDigits: 0 }),
    plain: number({ maximumFractionDigits: 6 }),
    index: number(oneDecimal),
    precise: number(twoDecimals),
    signedIndex: number({ ...oneDecimal, signDisplay: 'exceptZero' }),
    signedCount: number({ maximumFractionDigits: 0, signDisplay: 'exceptZero' }),
    coefficient: number(twoDecimals),
    signedCoefficient: number({ ...twoDecimals, signDisplay: 'exceptZero' }),
    statistic: threeDecimals,
    share: number({ style: 'percent', maximumFractionDigits: 1 }),
    shareInColumn: number({ style: 'percent', ...oneDecimal }),
    probability: value => (value < 0.001 ? '< 0.001' : threeDecimals(value)),
    day: moment({ dateStyle: 'medium' }),
    moment: moment({ dateStyle: 'medium', timeStyle: 'short' }),
    time: moment({ timeStyle: 'medium' }),
    list: items => list.format(items),
  }
}
