import { gainOf } from '../../indices/gain-of.ts'
import { numberCell, rangeCell } from '../cells.ts'
import type { Section, Table } from '../document.ts'
import type { Estimate, IndexReport } from '../index-report.ts'
import { axesAround, type ImportanceMapPicture } from '../pictures/importance-map.ts'
import { levelWords } from '../sentences/intervals.ts'
import { type ImportancePerformance, mapFields } from '../verdicts/map-fields.ts'
import { adviceOf, statusOf } from '../verdicts/rank-actions.ts'
import type { ReportWords } from '../words.ts'
import { orderSentences } from './actions.ts'

/** Where each driver lies between what it brings and how it is rated. */
export function importanceMapSection(report: IndexReport, words: ReportWords): Section {
  const { t } = words
  const section = { id: 'map', title: t('report.map.title') }
  const map = mapFields(report.drivers)
  if (!map) {
    const focus = words.construct(report.focus)
    return { ...section, sentences: [t('report.map.none', { focus })], blocks: [] }
  }
  const sentences = mapSentences(map, report, words)
  return {
    ...section,
    sentences,
    blocks: [
      {
        kind: 'figure',
        picture: mapPicture(map, report, words, words.join(sentences)),
        legend: [
          ...(map.hasFields ? [{ text: t('report.map.lines') }] : []),
          { text: t('report.map.crosses', { level: levelWords(report, words) }) },
        ],
        tables: [mapTable(map, report, words)],
      },
    ],
  }
}

/** What the map shows of the advice, and whom it cannot place. */
export function mapSentences(
  map: ImportancePerformance,
  report: IndexReport,
  words: ReportWords,
): string[] {
  const { t, formats, construct } = words
  const advice = adviceOf(report)
  const unplaced = map.drivers.filter(({ field }) => field === 'undetermined')
  const [first] = advice.actions
  return [
    ...(first && advice.order === 'clear' && advice.actions.length === 1
      ? [
          t('report.map.only', {
            focus: construct(report.focus),
            driver: construct(first.construct),
          }),
        ]
      : orderSentences(advice, report, words)),
    ...(!map.hasFields
      ? [t('report.map.alike')]
      : unplaced.length > 0
        ? [
            t('report.map.undetermined', {
              drivers: formats.list(unplaced.map(driver => construct(driver.construct))),
            }),
          ]
        : []),
  ]
}

function mapPicture(
  map: ImportancePerformance,
  { focus }: IndexReport,
  { t, formats, construct }: ReportWords,
  label: string,
): ImportanceMapPicture {
  const points = map.drivers.map(({ construct: id, importance, performance }) => ({
    label: construct(id),
    importance: asImpact(importance),
    performance,
  }))
  return {
    kind: 'importance-map',
    label,
    points,
    meanImportance: IMPACT_POINTS * map.meanImportance,
    meanPerformance: map.meanPerformance,
    axisNames: {
      importance: t('report.map.xAxis', { focus: construct(focus) }),
      performance: t('report.map.yAxis'),
    },
    ...(map.hasFields && {
      fields: [
        t('report.map.field.importantHigher'),
        t('report.map.field.importantLower'),
        t('report.map.field.lesserLower'),
        t('report.map.field.lesserHigher'),
      ],
    }),
    axes: axesAround(points, formats.plain),
  }
}

function mapTable(map: ImportancePerformance, report: IndexReport, words: ReportWords): Table {
  const { t } = words
  const level = levelWords(report, words)
  const advice = adviceOf(report)
  return {
    id: 'map',
    caption: t('report.map.title'),
    columns: [
      { header: t('report.map.columns.construct') },
      { header: t('report.map.columns.importance'), numeric: true },
      { header: t('report.map.columns.importanceInterval', { level }), numeric: true },
      { header: t('report.map.columns.performance'), numeric: true },
      { header: t('report.map.columns.performanceInterval', { level }), numeric: true },
      ...(map.hasFields ? [{ header: t('report.map.columns.field') }] : []),
      { header: t('report.map.columns.gain'), numeric: true },
      { header: t('report.map.columns.advice') },
    ],
    rows: map.drivers
      .toSorted((a, b) => b.importance.value - a.importance.value)
      .map(({ field, ...driver }) => {
        const { construct, importance, performance } = driver
        return {
          key: construct,
          cells: [
            words.construct(construct),
            {
              kind: 'number',
              value: asImpact(importance).value,
              format: 'index',
              derivation: `effect:${construct}→${report.focus}`,
            },
            rangeCell(asImpact(importance).interval, 'index'),
            { kind: 'number', value: performance.value, format: 'index' },
            rangeCell(performance.interval, 'index'),
            ...(map.hasFields ? [t(`report.map.field.${field}`)] : []),
            numberCell(
              gainOf({ importance: importance.value, performance: performance.value }),
              'index',
            ),
            t(`report.map.advice.${statusOf(driver, report, advice)}`),
          ],
        }
      }),
  }
}

/** Importance is said as everywhere else in the report: as what a rise by 5 points brings. */
const IMPACT_POINTS = 5

function asImpact({ value, interval }: Estimate): Estimate {
  return {
    value: IMPACT_POINTS * value,
    ...(interval && { interval: [IMPACT_POINTS * interval[0], IMPACT_POINTS * interval[1]] }),
  }
}
