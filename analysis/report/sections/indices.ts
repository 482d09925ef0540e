import { rangeCell } from '../cells.ts'
import type { Cell, Section, Table } from '../document.ts'
import type { ConstructResult, Estimate, IndexReport } from '../index-report.ts'
import { axisOf } from '../pictures/axis.ts'
import type { IntervalRow } from '../pictures/intervals.ts'
import { levelWords } from '../sentences/intervals.ts'
import type { ReportWords } from '../words.ts'

const SCALE = { min: 0, max: 100, step: 25 }

/** Every construct's index with its interval. */
export function indicesSection(report: IndexReport, words: ReportWords): Section {
  const sentences = indexSentences(report, words)
  return {
    id: 'indices',
    title: words.t('report.indices.title'),
    sentences,
    blocks: [
      {
        kind: 'figure',
        picture: {
          kind: 'intervals',
          label: words.join(sentences),
          rows: indexRows(report, words),
          axis: axisOf(SCALE, words.formats.plain),
        },
        legend: [],
        tables: [indexTable(report, words)],
      },
    ],
  }
}

/** Which construct stands highest and which lowest; rates apart, being no index. */
export function indexSentences(report: IndexReport, words: ReportWords): string[] {
  const { t, formats } = words
  const withIndex = report.constructs.filter(hasIndex)
  const ranked = withIndex
    .filter(({ isRate }) => !isRate)
    .toSorted((a, b) => b.index.value - a.index.value)
  const [highest] = ranked
  const lowest = ranked.at(-1)
  return [
    ...(highest && lowest
      ? [
          t(highest === lowest ? 'report.indices.one' : 'report.indices.sentence', {
            highest: words.construct(highest.id),
            highestIndex: formats.index(highest.index.value),
            lowest: words.construct(lowest.id),
            lowestIndex: formats.index(lowest.index.value),
          }),
        ]
      : []),
    ...withIndex
      .filter(({ isRate }) => isRate)
      .map(({ id, index }) =>
        t('report.indices.rate', {
          construct: words.construct(id),
          rate: formats.share(index.value / 100),
        }),
      ),
  ]
}

type WithIndex = ConstructResult & { readonly index: Estimate }

function hasIndex(construct: ConstructResult): construct is WithIndex {
  return construct.index !== undefined
}

function indexRows(report: IndexReport, { t, formats, construct }: ReportWords): IntervalRow[] {
  return report.constructs.filter(hasIndex).map(({ id, isRate, index: { value, interval } }) => ({
    label: construct(id),
    value,
    ...(interval && { interval }),
    valueText: isRate ? formats.share(value / 100) : formats.index(value),
    note: interval
      ? t('report.interval.range', {
          low: formats.index(interval[0]),
          high: formats.index(interval[1]),
        })
      : '',
    focus: id === report.focus,
  }))
}

function indexTable(report: IndexReport, words: ReportWords): Table {
  const { t } = words
  return {
    id: 'indices',
    caption: t('report.indices.title'),
    columns: [
      { header: t('report.indices.columns.construct') },
      { header: t('report.indices.columns.index'), numeric: true },
      {
        header: t('report.indices.columns.interval', { level: levelWords(report, words) }),
        numeric: true,
      },
      { header: t('report.indices.columns.n'), numeric: true },
      { header: t('report.indices.columns.missing'), numeric: true },
    ],
    rows: report.constructs.map(construct => ({
      key: construct.id,
      cells: [
        words.construct(construct.id),
        indexCell(construct, words),
        rangeCell(construct.index?.interval, 'index'),
        { kind: 'number', value: report.n, format: 'count' },
        { kind: 'number', value: construct.missingShare, format: 'shareInColumn' },
      ],
    })),
  }
}

function indexCell({ id, index, isRate }: ConstructResult, { t, formats }: ReportWords): Cell {
  const derivation = `index:${id}` as const
  if (!index) return { kind: 'text', text: t('report.indices.absent'), derivation }
  if (!isRate) return { kind: 'number', value: index.value, format: 'index', derivation }
  const rate = formats.share(index.value / 100)
  return { kind: 'text', text: t('report.indices.rateValue', { rate }), derivation }
}
