import { stringify } from 'csv-stringify/sync'
import { reportFigures } from '#analysis/report/figures.ts'
import type { SurveyChange } from '#analysis/report/survey-change.ts'
import type { SurveyReport } from '#analysis/report/survey-report.ts'
import { type Locale, textIn } from '#survey-definitions/localized-text.ts'
import type { ReportTitles } from './report-titles.ts'

const COLUMNS = [
  'table',
  'id',
  'title',
  'toId',
  'toTitle',
  'figure',
  'value',
  'standardError',
  'intervalLow',
  'intervalHigh',
  'p',
  'n',
] as const

type Row = Partial<Record<(typeof COLUMNS)[number], string | number>>

/** The figures of a report as one long table: a row each, named by ids and by titles. */
export function reportTable(
  report: SurveyReport,
  change: Pick<SurveyChange, 'changes'> | undefined,
  titles: ReportTitles,
  locale: Locale,
): string {
  const rows = reportFigures(report, change).map(({ interval, ...figure }): Row => {
    const { table, id, toId } = figure
    return {
      ...figure,
      ...(id !== undefined && { title: textIn(titlesFor(table, titles)[id], locale) ?? id }),
      ...(toId !== undefined && { toTitle: textIn(titles.constructs[toId], locale) ?? toId }),
      intervalLow: interval?.[0],
      intervalHigh: interval?.[1],
    }
  })
  return stringify(rows, {
    header: true,
    columns: [...COLUMNS],
    bom: true,
    // Numbers stay numbers; a text that a spreadsheet would run is made a text.
    escape_formulas: true,
    cast: { string: value => (/^[＝＋－＠]/.test(value) ? `'${value}` : value) },
  })
}

/** A construct may bear the id of an item: what the figures of a model are about is no item. */
const OF_CONSTRUCTS = ['construct', 'path', 'effect', 'driver', 'change']

function titlesFor(table: string, titles: ReportTitles): ReportTitles['constructs'] {
  const { constructs, indicators, items, dimensions } = titles
  if (table === 'indicator') return indicators
  return OF_CONSTRUCTS.includes(table) ? constructs : { ...constructs, ...items, ...dimensions }
}
