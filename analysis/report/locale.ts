/** The languages that a report is written in. */
export type ReportLocale = 'en' | 'zh-cn'
