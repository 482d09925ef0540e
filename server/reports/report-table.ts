import { stringify } from 'csv-stringify/sync'
import type { Estimate, IndexReport } from '#analysis'
import type { SurveyReport } from '#analysis/report/survey-report.ts'
import { type Locale, textIn } from '#survey-definitions/localized-text.ts'
import { type PartRow, partRows } from './part-rows.ts'
import type { ReportTitles } from './report-titles.ts'
import type { WaveReport } from './wave-report.ts'

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

/** What the report shows as one long table: a row for each figure, named by ids and by titles. */
export function reportTable(
  report: SurveyReport,
  change: WaveReport['change'],
  titles: ReportTitles,
  locale: Locale,
): string {
  const named = namedRows(titles, locale)
  const rows: Row[] = [
    { table: 'sample', figure: 'n', value: report.n },
    { table: 'sample', figure: 'partials', value: report.partials },
    { table: 'sample', figure: 'effectiveN', value: report.weighting?.effectiveN },
    ...(report.pathModel ? modelRows(report.pathModel, named) : []),
    ...partRows(report).map(row => named.part(row)),
    ...(change?.changes ?? []).flatMap(({ construct, earlier, difference, ...tested }) => {
      const about = named.construct('change', construct)
      return [
        estimated({ ...about, figure: 'earlierIndex' }, earlier),
        estimated({ ...about, figure: 'laterIndex' }, tested.later),
        estimated({ ...about, figure: 'difference' }, difference),
        ...plain(about, {
          pAdjusted: tested.pAdjusted,
          minimumDetectable: tested.minimumDetectable,
        }),
      ]
    }),
  ]
  return stringify(
    rows.filter(({ value }) => value !== undefined).map(row => ({ ...row, n: row.n ?? report.n })),
    {
      header: true,
      columns: [...COLUMNS],
      bom: true,
      // Numbers stay numbers; a text that a spreadsheet would run is made a text.
      escape_formulas: true,
      cast: { string: value => (/^[＝＋－＠]/.test(value) ? `'${value}` : value) },
    },
  )
}

function modelRows(model: IndexReport, named: ReturnType<typeof namedRows>): Row[] {
  return [
    { table: 'sample', figure: 'intervalN', value: model.uncertainty?.n },
    { table: 'sample', figure: 'resamples', value: model.uncertainty?.resamples },
    { table: 'sample', figure: 'seed', value: model.uncertainty?.seed },
    ...model.constructs.flatMap(construct => {
      const about = named.construct('construct', construct.id)
      return [
        estimated({ ...about, figure: construct.isRate ? 'rate' : 'index' }, construct.index),
        ...plain(about, {
          indexByEqualWeights: construct.indexByEqualWeights,
          missingShare: construct.missingShare,
          rSquared: construct.rSquared,
          rSquaredAdjusted: construct.rSquaredAdjusted,
          alpha: construct.alpha,
          rhoA: construct.rhoA,
          rhoC: construct.rhoC,
          ave: construct.ave,
        }),
      ]
    }),
    ...model.indicators.flatMap(indicator =>
      plain(named.indicator('indicator', indicator.id, indicator.construct), {
        mean: indicator.mean,
        standardDeviation: indicator.standardDeviation,
        answered: indicator.answered,
        missingShare: indicator.missingShare,
        outerWeight: indicator.outerWeight,
        loading: indicator.loading,
        indexWeight: indicator.indexWeight,
      }),
    ),
    ...model.paths.map(({ from, to, coefficient }) =>
      estimated({ ...named.arrow('path', from, to), figure: 'coefficient' }, coefficient),
    ),
    ...model.effects.flatMap(({ from, to, total, impact, directImpact }) => {
      const about = named.arrow('effect', from, to)
      return [
        estimated({ ...about, figure: 'totalEffect' }, total),
        estimated({ ...about, figure: 'impact' }, impact),
        estimated({ ...about, figure: 'directImpact' }, directImpact),
      ]
    }),
    ...model.drivers.flatMap(({ construct, importance, performance }) => {
      const about = named.arrow('driver', construct, model.focus)
      return [
        estimated({ ...about, figure: 'importance' }, importance),
        estimated({ ...about, figure: 'performance' }, performance),
      ]
    }),
  ]
}

function namedRows(titles: ReportTitles, locale: Locale) {
  const { constructs, indicators, items, dimensions } = titles
  const title = (texts: ReportTitles['constructs'], id: string) => textIn(texts[id], locale) ?? id
  return {
    construct: (table: string, id: string): Row => ({ table, id, title: title(constructs, id) }),
    indicator: (table: string, id: string, toId: string): Row => ({
      table,
      id,
      title: title(indicators, id),
      toId,
      toTitle: title(constructs, toId),
    }),
    part: ({ interval, ...row }: PartRow): Row => ({
      ...row,
      title: title({ ...constructs, ...items, ...dimensions }, row.id),
      intervalLow: interval?.[0],
      intervalHigh: interval?.[1],
    }),
    arrow: (table: string, id: string, toId: string): Row => ({
      table,
      id,
      title: title(constructs, id),
      toId,
      toTitle: title(constructs, toId),
    }),
  }
}

function estimated(about: Row, estimate: Estimate | undefined): Row {
  return {
    ...about,
    value: estimate?.value,
    standardError: estimate?.standardError,
    intervalLow: estimate?.interval?.[0],
    intervalHigh: estimate?.interval?.[1],
    p: estimate?.p,
  }
}

function plain(about: Row, figures: Readonly<Record<string, number | undefined>>): Row[] {
  return Object.entries(figures).map(([figure, value]) => ({ ...about, figure, value }))
}
