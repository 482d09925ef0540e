import type { Finding } from '../../finding.ts'
import { numberCell } from '../cells.ts'
import type { Cell, Section, Table } from '../document.ts'
import type { IndexReport } from '../index-report.ts'
import type { ModelAssessment, ValidityResult } from '../model-assessment.ts'
import { verdictOn } from '../verdicts/verdict-on.ts'
import type { ReportWords } from '../words.ts'
import { assessedSection } from './assessed-section.ts'

/** Do customers tell the constructs apart? */
export function validitySection(
  report: IndexReport,
  { validity }: ModelAssessment,
  words: ReportWords,
): Section {
  const { t } = words
  return assessedSection(
    {
      id: 'validity',
      title: t('assessment.validity.title'),
      sentences: validitySentences(validity, words),
      tables: [
        pairTable(validity, words),
        fornellLarckerTable(validity, words),
        crossLoadingTable(report, validity, words),
      ],
      findings: validity.findings,
      wanted: t('assessment.validity.wanted'),
    },
    words,
  )
}

/** Which constructs customers hardly tell apart, and which questions belong elsewhere. */
export function validitySentences(
  { pairs, findings }: ValidityResult,
  words: ReportWords,
): string[] {
  const { t, formats } = words
  const blurred = pairs.filter(
    ({ first, second }) => verdictOn(findings, 'htmt', [first, second]) === 'poor',
  )
  const strays = findings.filter(
    ({ code, verdict }) => code === 'cross-loading' && verdict === 'poor',
  )
  return [
    ...(blurred.length === 0
      ? [t('assessment.validity.all', { count: pairs.length })]
      : [
          t('assessment.validity.some', {
            count: blurred.length,
            total: pairs.length,
            pairs: formats.list(blurred.map(pair => pairName(pair, words))),
          }),
          t('assessment.validity.meaning'),
        ]),
    strays.length === 0
      ? t('assessment.validity.noStrays')
      : t('assessment.validity.strays', {
          count: strays.length,
          indicators: formats.list(
            strays.map(({ about: [, indicator = ''] }) =>
              t('assessment.quoted', { title: words.indicator(indicator) }),
            ),
          ),
        }),
  ]
}

function pairName(
  { first, second }: Pick<ValidityResult['pairs'][number], 'first' | 'second'>,
  { t, construct }: ReportWords,
): string {
  return t('assessment.validity.pair', { first: construct(first), second: construct(second) })
}

const statistic = (value: number | undefined): Cell =>
  numberCell(value, 'statistic', { absent: '–' })

/** Every two constructs with their ratios, the closest first. */
function pairTable({ pairs, findings }: ValidityResult, words: ReportWords): Table {
  const { t } = words
  return {
    id: 'construct-pairs',
    caption: t('assessment.validity.pairsCaption'),
    columns: [
      { header: t('assessment.validity.columns.pair') },
      { header: 'HTMT', numeric: true },
      { header: t('assessment.validity.columns.bound'), numeric: true },
      { header: 'HTMT2', numeric: true },
      { header: t('assessment.validity.columns.correlation'), numeric: true },
      { header: t('report.measurement.columns.verdict') },
    ],
    rows: pairs
      .toSorted((one, other) => (other.htmt ?? 0) - (one.htmt ?? 0))
      .map(pair => {
        const { first, second, htmt, htmtUpperBound, htmt2, correlation } = pair
        const verdict = verdictOn(findings, 'htmt', [first, second])
        return {
          key: `${first} ${second}`,
          cells: [
            pairName(pair, words),
            numberCell(htmt, 'statistic', { absent: '–', derivation: `htmt:${first}→${second}` }),
            statistic(htmtUpperBound),
            statistic(htmt2),
            statistic(correlation),
            verdict ? t(`assessment.validity.verdict.${distance(verdict)}`) : '–',
          ],
        }
      }),
  }
}

function distance(verdict: Finding['verdict']): 'apart' | 'close' | 'blurred' {
  if (verdict === 'good') return 'apart'
  return verdict === 'acceptable' ? 'close' : 'blurred'
}

/** The root of each AVE beside the largest correlation with another construct. */
function fornellLarckerTable({ constructs, findings }: ValidityResult, words: ReportWords): Table {
  const { t } = words
  return {
    id: 'fornell-larcker',
    caption: t('assessment.validity.fornellLarckerCaption'),
    columns: [
      { header: t('report.measurement.columns.construct') },
      { header: t('assessment.validity.columns.rootAve'), numeric: true },
      { header: t('assessment.validity.columns.largest'), numeric: true },
      { header: t('assessment.validity.columns.closest') },
      { header: t('report.measurement.columns.verdict') },
    ],
    rows: constructs.map(({ construct, rootAve, largestCorrelation, closest }) => {
      const verdict = verdictOn(findings, 'fornell-larcker', [construct, closest])
      return {
        key: construct,
        cells: [
          words.construct(construct),
          statistic(rootAve),
          statistic(largestCorrelation),
          words.construct(closest),
          verdict ? t(`assessment.met.${verdict === 'good' ? 'yes' : 'no'}`) : '–',
        ],
      }
    }),
  }
}

/** How each question correlates with every construct, above all its own. */
function crossLoadingTable(
  report: IndexReport,
  { crossLoadings }: ValidityResult,
  words: ReportWords,
): Table {
  const { t } = words
  const columns = report.constructs.filter(({ id }) =>
    crossLoadings.some(({ loadings }) => Object.hasOwn(loadings, id)),
  )
  return {
    id: 'cross-loadings',
    caption: t('assessment.validity.crossLoadingsCaption'),
    columns: [
      { header: t('report.measurement.columns.indicator') },
      ...columns.map(({ id }) => ({ header: words.construct(id), numeric: true })),
    ],
    rows: crossLoadings.map(({ indicator, construct, loadings }) => ({
      key: indicator,
      cells: [
        words.indicator(indicator),
        ...columns.map(({ id }) => loadingCell(loadings[id], id === construct)),
      ],
    })),
  }
}

function loadingCell(value: number | undefined, isOwn: boolean): Cell {
  const cell = statistic(value)
  return isOwn && typeof cell !== 'string' && cell.kind === 'number'
    ? { ...cell, strong: true }
    : cell
}
