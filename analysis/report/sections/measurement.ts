import { numberCell } from '../cells.ts'
import type { Section, Table } from '../document.ts'
import type { IndexReport } from '../index-report.ts'
import {
  loadingVerdict,
  type MeasurementVerdict,
  measurementVerdict,
} from '../verdicts/measurement-verdict.ts'
import type { ReportWords } from '../words.ts'

/** How well the questions measure what they are asked for. */
export function measurementSection(report: IndexReport, words: ReportWords): Section {
  const { t } = words
  return {
    id: 'measurement',
    title: t('report.measurement.title'),
    sentences: measurementSentences(report, words),
    blocks: [
      { kind: 'table', table: constructTable(report, words) },
      { kind: 'remark', sentences: [t('report.measurement.wanted')] },
      {
        kind: 'details',
        summary: t('report.measurement.indicators'),
        blocks: [{ kind: 'table', table: indicatorTable(report, words) }],
      },
    ],
  }
}

/** Which constructs can be trusted, which only with care, and of which nothing can be said. */
export function measurementSentences(report: IndexReport, words: ReportWords): string[] {
  const { t, formats } = words
  const named = (...verdicts: MeasurementVerdict[]) =>
    formats.list(
      report.constructs
        .filter(construct =>
          verdicts.some(verdict => verdict === measurementVerdict(construct, report.indicators)),
        )
        .map(({ id }) => words.construct(id)),
    )
  const doubtful = named('loose', 'poor')
  const unknown = named('single', 'formative')
  return [
    doubtful
      ? t('report.measurement.sentence', { constructs: doubtful })
      : t(unknown ? 'report.measurement.allJudged' : 'report.measurement.all'),
    ...(unknown ? [t('report.measurement.unjudged', { constructs: unknown })] : []),
  ]
}

const statistic = (value: number | undefined) => numberCell(value, 'statistic', { absent: '–' })

function constructTable(report: IndexReport, words: ReportWords): Table {
  const { t } = words
  return {
    id: 'constructs',
    caption: t('report.measurement.constructsCaption'),
    columns: [
      { header: t('report.measurement.columns.construct') },
      { header: t('report.measurement.columns.kind') },
      { header: t('report.measurement.columns.alpha'), numeric: true },
      { header: t('report.measurement.columns.rhoA'), numeric: true },
      { header: t('report.measurement.columns.rhoC'), numeric: true },
      { header: t('report.measurement.columns.ave'), numeric: true },
      { header: t('report.measurement.columns.rSquared'), numeric: true },
      { header: t('report.measurement.columns.rSquaredAdjusted'), numeric: true },
      { header: t('report.measurement.columns.verdict') },
    ],
    rows: report.constructs.map(construct => {
      const { id, kind, mode, alpha, rhoA, rhoC, ave, rSquared, rSquaredAdjusted } = construct
      const verdict = measurementVerdict(construct, report.indicators)
      // A single question agrees with itself: 1.000 would look like praise.
      const agreement = (value: number | undefined) =>
        statistic(verdict === 'single' ? undefined : value)
      return {
        key: id,
        cells: [
          words.construct(id),
          `${t(`report.measurement.kind.${kind}`)} (${t('report.measurement.mode', { mode })})`,
          agreement(alpha),
          agreement(rhoA),
          agreement(rhoC),
          agreement(ave),
          statistic(rSquared),
          statistic(rSquaredAdjusted),
          {
            kind: 'text',
            text: verdict ? t(`report.measurement.verdict.${verdict}`) : '–',
            derivation: `reliability:${id}`,
          },
        ],
      }
    }),
  }
}

/** Every question with its weight and loading. */
function indicatorTable(report: IndexReport, words: ReportWords): Table {
  const { t } = words
  return {
    id: 'indicators',
    caption: t('report.measurement.indicatorsCaption'),
    columns: [
      { header: t('report.measurement.columns.indicator') },
      { header: t('report.measurement.columns.construct') },
      { header: t('report.measurement.columns.mean'), numeric: true },
      { header: t('report.measurement.columns.standardDeviation'), numeric: true },
      { header: t('report.measurement.columns.missing'), numeric: true },
      { header: t('report.measurement.columns.outerWeight'), numeric: true },
      { header: t('report.measurement.columns.loading'), numeric: true },
      { header: t('report.measurement.columns.indexWeight'), numeric: true },
      { header: t('report.measurement.columns.verdict') },
    ],
    rows: report.indicators.map(indicator => {
      const { id, loading } = indicator
      return {
        key: id,
        cells: [
          words.indicator(id),
          words.construct(indicator.construct),
          numberCell(indicator.mean, 'precise', { absent: '–' }),
          numberCell(indicator.standardDeviation, 'precise', { absent: '–' }),
          { kind: 'number', value: indicator.missingShare, format: 'shareInColumn' },
          numberCell(indicator.outerWeight, 'statistic', {
            absent: '–',
            derivation: `indicator:${id}`,
          }),
          statistic(loading),
          numberCell(indicator.indexWeight, 'shareInColumn', { absent: '–' }),
          loading === undefined ? '–' : t(`report.measurement.loading.${loadingVerdict(loading)}`),
        ],
      }
    }),
  }
}
