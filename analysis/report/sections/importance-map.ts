import { rangeCell } from '../cells.ts'
import type { Section, Table } from '../document.ts'
import type { Estimate, IndexReport } from '../index-report.ts'
import { axesAround, type ImportanceMapPicture } from '../pictures/importance-map.ts'
import { levelWords } from '../sentences/intervals.ts'
import { type ImportancePerformance, type MapField, mapFields } from '../verdicts/map-fields.ts'
import type { ReportWords } from '../words.ts'

/** Where each driver lies between what it brings and how it is rated. */
export function importanceMapSection(report: IndexReport, words: ReportWords): Section {
  const { t } = words
  const section = { id: 'map', title: t('report.map.title') }
  const map = mapFields(report.drivers)
  if (!map) {
    const focus = words.construct(report.focus)
    return { ...section, sentences: [t('report.map.none', { focus })], blocks: [] }
  }
  const sentences = mapSentences(map, report.focus, words)
  return {
    ...section,
    sentences,
    blocks: [
      {
        kind: 'figure',
        picture: mapPicture(map, report, words, words.join(sentences)),
        legend: [{ text: t('report.map.lines', { level: levelWords(report, words) }) }],
        tables: [mapTable(map, report, words)],
      },
    ],
  }
}

/** What the importance–performance map shows. */
export function mapSentences(
  map: ImportancePerformance,
  focus: string,
  words: ReportWords,
): string[] {
  const { t, formats, construct } = words
  const [first] = map.drivers.toSorted((a, b) => b.importance.value - a.importance.value)
  const inField = (field: MapField) =>
    formats.list(
      map.drivers
        .filter(driver => driver.field === field)
        .map(driver => construct(driver.construct)),
    )
  return [
    ...(first
      ? [
          t('report.map.important', {
            focus: construct(focus),
            driver: construct(first.construct),
            gain: formats.index(asImpact(first.importance).value),
          }),
        ]
      : []),
    ...(['improve', 'keep', 'undetermined'] as const).flatMap(field => {
      const drivers = inField(field)
      return drivers ? [t(`report.map.${field}`, { drivers })] : []
    }),
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
    fields: [
      t('report.map.field.keep'),
      t('report.map.field.improve'),
      t('report.map.field.later'),
      t('report.map.field.maintain'),
    ],
    axes: axesAround(points, formats.plain),
  }
}

function mapTable(map: ImportancePerformance, report: IndexReport, words: ReportWords): Table {
  const { t } = words
  const level = levelWords(report, words)
  return {
    id: 'map',
    caption: t('report.map.title'),
    columns: [
      { header: t('report.map.columns.construct') },
      { header: t('report.map.columns.importance'), numeric: true },
      { header: t('report.map.columns.importanceInterval', { level }), numeric: true },
      { header: t('report.map.columns.performance'), numeric: true },
      { header: t('report.map.columns.performanceInterval', { level }), numeric: true },
      { header: t('report.map.columns.field') },
    ],
    rows: map.drivers
      .toSorted((a, b) => b.importance.value - a.importance.value)
      .map(({ construct, importance, performance, field }) => ({
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
          t(`report.map.field.${field}`),
        ],
      })),
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
