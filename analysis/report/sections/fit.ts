import { MAX_SRMR } from '../../thresholds.ts'
import { numberCell, rangeCell } from '../cells.ts'
import type { Cell, Section, Table } from '../document.ts'
import type { MethodsResult, ModelAssessment } from '../model-assessment.ts'
import type { ReportWords } from '../words.ts'
import { assessedSection } from './assessed-section.ts'

/** Does the model fit the answers, and does a conclusion depend on the method? */
export function fitSection(assessment: ModelAssessment, words: ReportWords): Section {
  const { t } = words
  const { fit, drawn } = assessment
  const methods = drawn?.methods
  return assessedSection(
    {
      id: 'fit',
      title: t('assessment.fit.title'),
      sentences: fitSentences(assessment, words),
      tables: [
        fitTable(assessment, words),
        ...(methods ? [methodTable(methods, words), likelihoodTable(methods, words)] : []),
      ],
      findings: [
        ...fit.findings,
        ...(drawn?.exactFits.flatMap(({ findings }) => findings) ?? []),
        ...(methods?.fitFindings ?? []),
      ],
      wanted: t('assessment.fit.wanted'),
    },
    words,
  )
}

/** How far the model misses the answers, whether chance explains it, and what another method says. */
export function fitSentences({ fit, drawn }: ModelAssessment, words: ReportWords): string[] {
  const { t, formats } = words
  const { srmr } = fit.estimated
  const exact = drawn?.exactFits.find(({ of }) => of === 'estimated')
  return [
    t(srmr < MAX_SRMR ? 'assessment.fit.good' : 'assessment.fit.loose', {
      srmr: formats.coefficient(srmr),
      saturated: formats.coefficient(fit.saturated.srmr),
    }),
    ...(exact
      ? [
          t(
            exact.srmr.p < exact.significance ? 'assessment.fit.notExact' : 'assessment.fit.exact',
            { p: formats.probability(exact.srmr.p) },
          ),
        ]
      : []),
    ...(drawn?.methods ? [methodSentence(drawn.methods, words)] : []),
  ]
}

function methodSentence({ paths }: MethodsResult, { t }: ReportWords): string {
  const those = (wanted: string) => paths.filter(({ verdict }) => verdict === wanted).length
  const same = those('same')
  if (those('undetermined') === paths.length) return t('assessment.fit.noSecondMethod')
  return same === paths.length
    ? t('assessment.fit.sameConclusions', { count: same })
    : t('assessment.fit.someConclusions', { same, total: paths.length })
}

const MODELS = ['saturated', 'estimated'] as const
const MEASURES = [
  ['srmr', 'SRMR'],
  ['dUls', 'd_ULS'],
  ['dG', 'd_G'],
] as const
const absent = '–'

/** SRMR, d_ULS and d_G of both models, with the test of exact fit. */
function fitTable({ fit, drawn }: ModelAssessment, words: ReportWords): Table {
  const { t } = words
  return {
    id: 'fit',
    caption: t('assessment.fit.caption'),
    columns: [
      { header: t('assessment.fit.columns.measure') },
      { header: t('assessment.fit.columns.value'), numeric: true },
      { header: t('assessment.fit.columns.critical'), numeric: true },
      { header: t('assessment.fit.columns.p'), numeric: true },
    ],
    rows: MODELS.flatMap(of =>
      MEASURES.map(([measure, name]) => {
        const test = drawn?.exactFits.find(exact => exact.of === of)?.[measure]
        return {
          key: `${of} ${measure}`,
          cells: [
            `${name}, ${t(`assessment.fit.model.${of}`)}`,
            numberCell(fit[of][measure], 'statistic', { absent, derivation: `fit:${of}` }),
            numberCell(test?.critical, 'statistic', { absent }),
            numberCell(test?.p, 'probability', { absent }),
          ],
        }
      }),
    ),
  }
}

/** Each arrow by both methods, and whether they conclude the same. */
function methodTable({ paths }: MethodsResult, words: ReportWords): Table {
  const { t } = words
  const cells = ({ coefficient, interval }: MethodsResult['paths'][number]['pls']): Cell[] => [
    numberCell(coefficient, 'statistic', { absent }),
    rangeCell(interval, 'statistic', absent),
  ]
  return {
    id: 'methods',
    caption: t('assessment.fit.methodsCaption'),
    columns: [
      { header: t('report.paths.columns.path') },
      { header: t('assessment.fit.columns.pls'), numeric: true },
      { header: t('assessment.fit.columns.plsInterval'), numeric: true },
      { header: t('assessment.fit.columns.likelihood'), numeric: true },
      { header: t('assessment.fit.columns.likelihoodInterval'), numeric: true },
      { header: t('assessment.fit.columns.conclusion') },
    ],
    rows: paths.map(({ from, to, pls, covariance, verdict }) => ({
      key: `${from}→${to}`,
      cells: [
        `${words.construct(from)} → ${words.construct(to)}`,
        ...cells(pls),
        ...cells(covariance),
        t(`assessment.fit.conclusion.${verdict}`),
      ],
    })),
  }
}

/** How well the maximum-likelihood counterpart fits; what does not exist is left out. */
function likelihoodTable({ fit }: MethodsResult, words: ReportWords): Table {
  const { t, formats } = words
  const { chiSquare, cfi, tli, rmsea, srmr } = fit
  const rows: (readonly [string, Cell])[] = [
    [t('assessment.fit.likelihood.chiSquare'), numberCell(chiSquare.statistic, 'precise')],
    [t('assessment.fit.likelihood.degreesOfFreedom'), numberCell(chiSquare.df, 'count')],
    [t('report.paths.columns.p'), numberCell(chiSquare.p, 'probability')],
    ['CFI', numberCell(cfi, 'statistic')],
    ['TLI', numberCell(tli, 'statistic')],
    ['RMSEA', rmsea ? rmseaText(rmsea) : ''],
    ['SRMR', numberCell(srmr, 'statistic')],
  ]
  function rmseaText({ value, interval: [low, high] }: NonNullable<typeof rmsea>): string {
    const { statistic } = formats
    const range = t('report.interval.range', { low: statistic(low), high: statistic(high) })
    return `${statistic(value)} (${range})`
  }
  return {
    id: 'likelihood',
    caption: t('assessment.fit.likelihoodCaption'),
    columns: [
      { header: t('assessment.fit.columns.measure') },
      { header: t('assessment.fit.columns.value'), numeric: true },
    ],
    rows: rows.flatMap(([name, value]) =>
      value === '' ? [] : [{ key: name, cells: [name, value] }],
    ),
  }
}
