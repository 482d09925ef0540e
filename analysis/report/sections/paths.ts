import { numberCell, rangeCell } from '../cells.ts'
import type { Legend, Section, Table } from '../document.ts'
import { constructOf, type IndexReport } from '../index-report.ts'
import type { PathDiagramPicture } from '../pictures/path-diagram.ts'
import { levelWords } from '../sentences/intervals.ts'
import { significanceOf } from '../verdicts/significance.ts'
import type { ReportWords } from '../words.ts'

/** What leads to what: the model with its coefficients, and the effects along all its paths. */
export function pathsSection(report: IndexReport, words: ReportWords): Section[] {
  if (report.paths.length === 0) return []
  return [
    {
      id: 'paths',
      title: words.t('report.paths.title'),
      sentences: pathSentences(report, words),
      blocks: [
        {
          kind: 'figure',
          picture: pathDiagram(report, words),
          legend: legendOf(report, words),
          tables: [pathTable(report, words), effectTable(report, words)],
        },
      ],
    },
  ]
}

/** What the path diagram shows, for a reader who does not look at it. */
export function pathSentences(report: IndexReport, words: ReportWords): string[] {
  const { t, formats } = words
  const focus = words.construct(report.focus)
  const [strongest] = report.paths
    .filter(({ to }) => to === report.focus)
    .toSorted((a, b) => Math.abs(b.coefficient.value) - Math.abs(a.coefficient.value))
  const rSquared = constructOf(report, report.focus)?.rSquared
  const total = report.paths.length
  const unclear = report.paths.filter(
    ({ coefficient, counterpart }) => significanceOf(coefficient, counterpart) === 'unclear',
  ).length
  return [
    ...(strongest
      ? [
          t('report.paths.sentence', {
            focus,
            driver: words.construct(strongest.from),
            coefficient: formats.coefficient(strongest.coefficient.value),
          }),
        ]
      : []),
    ...(rSquared === undefined
      ? []
      : [t('report.paths.explained', { focus, share: formats.share(rSquared) })]),
    ...(report.uncertainty && total > 0
      ? [
          unclear === 0
            ? t('report.paths.clear', { count: total })
            : t('report.paths.unclear', { count: unclear, total }),
        ]
      : []),
  ]
}

function legendOf({ uncertainty }: IndexReport, { t }: ReportWords): Legend[] {
  return [
    ...(uncertainty
      ? ([
          { text: t('report.paths.legendClear'), line: 'solid' },
          { text: t('report.paths.legendUnclear'), line: 'dashed' },
        ] as const)
      : [{ text: t('report.paths.legendPending') }]),
    { text: t('report.paths.legendWidth') },
    { text: t('report.paths.legendNumbers') },
  ]
}

/** The model with what was estimated: indices and R² in the nodes, coefficients on the arrows. */
function pathDiagram(report: IndexReport, words: ReportWords): PathDiagramPicture {
  const { t, formats } = words
  return {
    kind: 'path-diagram',
    label: t('report.paths.diagram', {
      constructs: report.constructs.length,
      paths: report.paths.length,
    }),
    nodes: report.constructs.map(({ id, index, isRate, rSquared }) => ({
      id,
      title: words.construct(id),
      details: [
        ...(index ? [isRate ? formats.share(index.value / 100) : formats.index(index.value)] : []),
        ...(rSquared === undefined
          ? []
          : [t('report.paths.rSquared', { value: formats.coefficient(rSquared) })]),
      ],
      focus: id === report.focus,
    })),
    edges: report.paths.map(({ from, to, coefficient, counterpart }) => {
      const significance = significanceOf(coefficient, counterpart)
      return {
        from,
        to,
        label: t(`report.paths.edge.${significance}`, {
          coefficient: formats.coefficient(coefficient.value),
        }),
        strength: coefficient.value,
        certain: significance !== 'unclear',
      }
    }),
  }
}

/** One arrow a row. */
function pathTable(report: IndexReport, words: ReportWords): Table {
  const { t } = words
  return {
    id: 'paths',
    caption: t('report.paths.pathsCaption'),
    columns: [
      { header: t('report.paths.columns.path') },
      { header: t('report.paths.columns.coefficient'), numeric: true },
      {
        header: t('report.paths.columns.interval', { level: levelWords(report, words) }),
        numeric: true,
      },
      { header: t('report.paths.columns.p'), numeric: true },
      { header: t('report.paths.columns.counterpart'), numeric: true },
      { header: t('report.paths.columns.counterpartInterval'), numeric: true },
      { header: t('report.paths.columns.impact'), numeric: true },
      { header: t('report.paths.columns.verdict') },
    ],
    rows: report.paths.map(({ from, to, coefficient, counterpart }) => {
      const effect = report.effects.find(entry => entry.from === from && entry.to === to)
      return {
        key: `${from}→${to}`,
        cells: [
          `${words.construct(from)} → ${words.construct(to)}`,
          {
            kind: 'number',
            value: coefficient.value,
            format: 'statistic',
            derivation: `path:${from}→${to}`,
          },
          rangeCell(coefficient.interval, 'statistic'),
          numberCell(coefficient.p, 'probability'),
          numberCell(counterpart?.value, 'statistic'),
          rangeCell(counterpart?.interval, 'statistic'),
          numberCell(effect?.directImpact?.value, 'index'),
          t(`report.paths.significance.${significanceOf(coefficient, counterpart)}`),
        ],
      }
    }),
  }
}

/** Along all paths together, one pair of constructs a row. */
function effectTable(report: IndexReport, words: ReportWords): Table {
  const { t } = words
  return {
    id: 'effects',
    caption: t('report.paths.effectsCaption'),
    columns: [
      { header: t('report.paths.effectColumns.effect') },
      { header: t('report.paths.effectColumns.total'), numeric: true },
      {
        header: t('report.paths.columns.interval', { level: levelWords(report, words) }),
        numeric: true,
      },
      { header: t('report.paths.effectColumns.impact'), numeric: true },
      { header: t('report.paths.effectColumns.impactInterval'), numeric: true },
    ],
    rows: report.effects.map(({ from, to, total, impact }) => ({
      key: `${from}→${to}`,
      cells: [
        `${words.construct(from)} → ${words.construct(to)}`,
        {
          kind: 'number',
          value: total.value,
          format: 'statistic',
          derivation: `effect:${from}→${to}`,
        },
        rangeCell(total.interval, 'statistic'),
        numberCell(impact?.value, 'index'),
        rangeCell(impact?.interval, 'index'),
      ],
    })),
  }
}
