import { numberCell, rangeCell } from '../cells.ts'
import type { Block, Cell, Column, Section, Table } from '../document.ts'
import type { GapsPart } from '../gaps-part.ts'
import type { ImportancePerformancePart } from '../importance-performance-part.ts'
import type { WithFindings } from '../part.ts'
import { axisOf, niceRange } from '../pictures/axis.ts'
import type { IntervalsPicture } from '../pictures/intervals.ts'
import { partFindings } from '../sentences/part-findings.ts'
import type { ChangeSince } from '../survey-change.ts'
import type { ReportWords } from '../words.ts'
import { statedMapBlocks } from './stated-map.ts'

/** What was expected and what was perceived: by dimension, by statement, and by what matters. */
export function gapsSection(
  part: WithFindings<GapsPart>,
  map: ImportancePerformancePart | undefined,
  change: ChangeSince | undefined,
  words: ReportWords,
): Section {
  const { t } = words
  const sentences = [...gapSentences(part, words), ...gapMovements(change, words)]
  return {
    id: 'gaps',
    title: t('parts.gaps.title'),
    sentences,
    blocks: [
      {
        kind: 'figure',
        picture: gapPicture(part, words.join(sentences), words),
        legend: [{ text: t('parts.gaps.chart') }],
        tables: [dimensionTable(part, words)],
      },
      ...(part.reliability.length > 0
        ? [{ kind: 'remark' as const, sentences: [t('parts.gaps.reliability')] }]
        : []),
      {
        kind: 'details',
        summary: t('parts.gaps.items'),
        blocks: [{ kind: 'table', table: itemTable(part, words) }],
      },
      ...toleranceBlocks(part, words),
      ...(map ? statedMapBlocks(map, words) : []),
      ...partFindings(part.findings, words),
    ],
  }
}

/** Where service falls short most, and what the gaps come to. */
export function gapSentences(
  { gaps, scale }: GapsPart,
  { t, formats, name }: ReportWords,
): string[] {
  const { signedCoefficient, plain } = formats
  const [worst] = gaps.dimensions.toSorted((a, b) => a.gap.mean - b.gap.mean)
  if (!worst) return []
  const parts = {
    dimension: name(worst.dimension),
    gap: signedCoefficient(worst.gap.mean),
    min: plain(scale.min),
    max: plain(scale.max),
  }
  const [low, high] = worst.gap.interval ?? [0, 0]
  const { overall, weighted } = gaps
  return [
    high < 0
      ? t('parts.gaps.short', parts)
      : low >= 0
        ? t('parts.gaps.above', parts)
        : t('parts.gaps.unclear'),
    ...(overall ? [t('parts.gaps.overall', { gap: signedCoefficient(overall.mean) })] : []),
    ...(weighted ? [t('parts.gaps.weighted', { gap: signedCoefficient(weighted.mean) })] : []),
  ]
}

/** Which dimensions have come nearer to what is expected since the wave before, and which not. */
export function gapMovements(
  change: ChangeSince | undefined,
  { t, formats, name }: ReportWords,
): string[] {
  if (!change || change.gaps.length === 0) return []
  const wave = change.earlierWave.name
  const moved = (['risen', 'fallen'] as const).flatMap(direction => {
    const own = change.gaps.filter(({ verdict }) => verdict === direction)
    if (own.length === 0) return []
    const dimensions = formats.list(own.map(({ item }) => name(item)))
    return [t(`parts.gaps.moved.${direction}`, { wave, dimensions })]
  })
  return moved.length > 0 ? moved : [t('parts.gaps.moved.none', { wave })]
}

/** Gaps around 0 with the verdict beside each. */
function gapPicture(
  { gaps }: GapsPart,
  label: string,
  { t, formats, name }: ReportWords,
): IntervalsPicture {
  const ends = gaps.dimensions.flatMap(({ gap }) => gap.interval ?? [gap.mean])
  return {
    kind: 'intervals',
    label,
    rows: gaps.dimensions.map(({ dimension, gap: { mean, interval } }) => {
      const [low, high] = interval ?? [0, 0]
      const verdict = high < 0 ? 'falling' : low > 0 ? 'exceeding' : 'asExpected'
      return {
        label: name(dimension),
        value: mean,
        ...(interval && { interval }),
        valueText: formats.signedCoefficient(mean),
        note: t(`parts.gaps.${verdict}`),
        noteStrong: verdict === 'falling',
      }
    }),
    axis: axisOf(niceRange([0, ...ends], 4), formats.plain),
    reference: 0,
  }
}

function dimensionTable({ gaps, points, reliability }: GapsPart, words: ReportWords): Table {
  const { t, name } = words
  const hasPoints = points.length > 0
  return {
    id: 'gap-dimensions',
    caption: t('parts.gaps.dimensionsCaption'),
    columns: [
      { header: t('parts.gaps.columns.dimension') },
      ...gapColumns(words),
      ...(hasPoints ? [{ header: t('parts.gaps.columns.points'), numeric: true }] : []),
      { header: t('parts.gaps.columns.reliability'), numeric: true },
    ],
    rows: gaps.dimensions.map(own => {
      const { dimension } = own
      const given = points.find(other => other.dimension === dimension)
      const reliable = reliability.find(other => other.dimension === dimension)
      return {
        key: dimension,
        cells: [
          name(dimension),
          ...gapCells(own),
          ...(hasPoints ? [numberCell(given?.points.mean, 'index')] : []),
          numberCell(reliable?.difference, 'coefficient'),
        ],
      }
    }),
  }
}

function itemTable({ gaps }: GapsPart, words: ReportWords): Table {
  const { t, name } = words
  return {
    id: 'gap-items',
    caption: t('parts.gaps.itemsCaption'),
    columns: [
      { header: t('parts.gaps.columns.item') },
      { header: t('parts.gaps.columns.dimension') },
      ...gapColumns(words),
    ],
    rows: gaps.items.map(own => ({
      key: `${own.dimension} ${own.item}`,
      cells: [name(own.item), name(own.dimension), ...gapCells(own)],
    })),
  }
}

const gapColumns = ({ t }: ReportWords): Column[] => [
  { header: t('parts.gaps.columns.expectation'), numeric: true },
  { header: t('parts.gaps.columns.perception'), numeric: true },
  { header: t('parts.gaps.columns.gap'), numeric: true },
  { header: t('parts.columns.interval'), numeric: true },
  { header: t('parts.columns.n'), numeric: true },
]

const gapCells = ({
  expectation,
  perception,
  gap,
}: GapsPart['gaps']['dimensions'][number]): Cell[] => [
  numberCell(expectation, 'coefficient'),
  numberCell(perception, 'coefficient'),
  numberCell(gap.mean, 'signedCoefficient'),
  rangeCell(gap.interval, 'signedCoefficient'),
  numberCell(gap.n, 'count'),
]

/** How many find an item below, within and above what they tolerate. */
function toleranceBlocks({ tolerance }: GapsPart, { t, name }: ReportWords): Block[] {
  if (tolerance.length === 0) return []
  const columns = ['below', 'within', 'superior', 'adequacy', 'superiority'] as const
  const table: Table = {
    id: 'tolerance',
    caption: t('parts.gaps.toleranceCaption'),
    columns: [
      { header: t('parts.gaps.columns.item') },
      ...columns.map(column => ({ header: t(`parts.gaps.tolerance.${column}`), numeric: true })),
      { header: t('parts.columns.n'), numeric: true },
    ],
    rows: tolerance.map(zone => ({
      key: zone.item,
      cells: [
        name(zone.item),
        numberCell(zone.below.share, 'shareInColumn'),
        numberCell(zone.within.share, 'shareInColumn'),
        numberCell(zone.superior.share, 'shareInColumn'),
        numberCell(zone.adequacy.mean, 'signedCoefficient'),
        numberCell(zone.superiority.mean, 'signedCoefficient'),
        numberCell(zone.adequacy.n, 'count'),
      ],
    })),
  }
  return [
    { kind: 'subheading', text: t('parts.gaps.toleranceTitle') },
    { kind: 'table', table },
  ]
}
