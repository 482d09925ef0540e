import type { DeliveredValueEstimate } from '../../gaps/delivered-value-estimate.ts'
import { numberCell, rangeCell } from '../cells.ts'
import type { DeliveredValuePart } from '../delivered-value-part.ts'
import type { Cell, Column, NumberFormat, Section, Table } from '../document.ts'
import type { WithFindings } from '../part.ts'
import { axisOf } from '../pictures/axis.ts'
import type { IntervalsPicture } from '../pictures/intervals.ts'
import { partFindings } from '../sentences/part-findings.ts'
import { rangeText, sinceEarlier } from '../sentences/part-numbers.ts'
import type { ChangeSince } from '../survey-change.ts'
import type { ReportWords } from '../words.ts'

/** What customers get and what it costs them, against the best other company where they know one. */
export function deliveredValueSection(
  part: WithFindings<DeliveredValuePart>,
  change: ChangeSince | undefined,
  words: ReportWords,
): Section {
  const { t, formats } = words
  const since = sinceEarlier(
    change?.deliveredValue,
    'delivered',
    formats.coefficient,
    change,
    words,
  )
  const sentences = [...deliveredSentences(part, words), ...(since === undefined ? [] : [since])]
  const { min, max } = part.scale
  return {
    id: 'delivered-value',
    title: t('parts.delivered.title'),
    sentences,
    blocks: [
      { kind: 'table', table: totalTable(part, words) },
      {
        kind: 'figure',
        picture: blockPicture(part, words.join(sentences), words),
        legend: [
          {
            text: words.join([
              t('parts.delivered.chart', { min: formats.plain(min), max: formats.plain(max) }),
              t(`parts.delivered.points.${part.pointsFrom}`),
            ]),
          },
        ],
        tables: [blockTable(part, words)],
      },
      ...partFindings(part.findings, words),
    ],
  }
}

/** What is delivered, and whether a rival delivers more. */
export function deliveredSentences(
  { own, rival, relative }: DeliveredValuePart,
  { t, formats }: ReportWords,
): string[] {
  const { index, coefficient, signedCoefficient } = formats
  const parts = {
    value: coefficient(own.value.mean),
    cost: coefficient(own.cost.mean),
    delivered: signedCoefficient(own.delivered.mean),
    index: index(own.index),
  }
  const delivered = t(
    own.delivered.mean >= 0 ? 'parts.delivered.more' : 'parts.delivered.less',
    parts,
  )
  if (!rival || !relative) return [delivered, t('parts.delivered.noRival')]
  const { mean, interval = [0, 0] } = relative.difference
  if (interval[0] > 0)
    return [delivered, t('parts.delivered.ahead', { difference: coefficient(mean) })]
  if (interval[1] < 0)
    return [delivered, t('parts.delivered.behind', { difference: coefficient(Math.abs(mean)) })]
  return [delivered, t('parts.delivered.level', { difference: signedCoefficient(mean) })]
}

type Side = DeliveredValuePart['blocks'][number]['side']

/** A block by its name; costs are marked as such. */
const blockName = (block: string, side: Side, { t, name }: ReportWords): string =>
  side === 'cost' ? t('parts.delivered.cost', { block: name(block) }) : name(block)

/** The own ratings of all eight blocks, costs after values. */
function blockPicture(
  { blocks, scale: { min, max } }: DeliveredValuePart,
  label: string,
  words: ReportWords,
): IntervalsPicture {
  const { coefficient, plain } = words.formats
  return {
    kind: 'intervals',
    label,
    rows: blocks.map(({ block, side, own: { mean, interval } }) => ({
      label: blockName(block, side, words),
      value: mean,
      ...(interval && { interval }),
      valueText: coefficient(mean),
      note: rangeText(interval, coefficient, words),
    })),
    axis: axisOf({ min, max, step: max - min > 6 ? 3 : 1 }, plain),
  }
}

const TOTALS = ['value', 'cost', 'delivered', 'index', 'ratio'] as const

/** Value, cost and what is left, of the own company and of the rival. */
function totalTable({ own, rival }: DeliveredValuePart, words: ReportWords): Table {
  const { t } = words
  return {
    id: 'delivered-totals',
    caption: t('parts.delivered.totals'),
    columns: [
      { header: t('parts.columns.figure') },
      { header: t('parts.delivered.columns.own'), numeric: true },
      { header: t('parts.columns.interval'), numeric: true },
      ...(rival ? rivalColumns(words) : []),
    ],
    rows: TOTALS.map(total => ({
      key: total,
      cells: [
        t(`parts.delivered.rows.${total}`),
        ...totalCells(own, total),
        ...(rival ? totalCells(rival, total) : []),
      ],
    })),
  }
}

const rivalColumns = ({ t }: ReportWords): Column[] => [
  { header: t('parts.delivered.columns.rival'), numeric: true },
  { header: t('parts.delivered.columns.rivalInterval'), numeric: true },
]

function totalCells(brand: DeliveredValueEstimate, total: (typeof TOTALS)[number]): Cell[] {
  if (total === 'index') return cells(brand.index, brand.indexInterval, 'index')
  if (total === 'ratio') return cells(brand.ratio, brand.ratioInterval, 'coefficient')
  const { mean, interval } = brand[total]
  return cells(mean, interval, total === 'delivered' ? 'signedCoefficient' : 'coefficient')
}

const cells = (
  value: number | undefined,
  interval: readonly [number, number] | undefined,
  format: NumberFormat,
): Cell[] => [numberCell(value, format), rangeCell(interval, format)]

function blockTable({ blocks, rival }: DeliveredValuePart, words: ReportWords): Table {
  const { t } = words
  return {
    id: 'delivered-blocks',
    caption: t('parts.delivered.caption'),
    columns: [
      { header: t('parts.delivered.columns.block') },
      { header: t('parts.delivered.columns.points'), numeric: true },
      { header: t('parts.delivered.columns.own'), numeric: true },
      { header: t('parts.columns.interval'), numeric: true },
      { header: t('parts.columns.n'), numeric: true },
      ...(rival ? rivalColumns(words) : []),
    ],
    rows: blocks.map(({ block, side, points, own, rival: other }) => ({
      key: block,
      cells: [
        blockName(block, side, words),
        numberCell(points, 'index'),
        ...cells(own.mean, own.interval, 'coefficient'),
        numberCell(own.n, 'count'),
        ...(rival ? cells(other?.mean, other?.interval, 'coefficient') : []),
      ],
    })),
  }
}
