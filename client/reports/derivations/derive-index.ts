import type { IndexReport, IndicatorResult } from '#analysis/report/index-report.ts'
import { constructOf } from '../construct-of.ts'
import type { MethodWords } from '../method-words.ts'
import type { Derivation } from './derivation.ts'

/** An index from its questions' means, scales and shares, so that it can be added up by hand. */
export function deriveIndex(report: IndexReport, id: string, words: MethodWords): Derivation {
  const { m, reader } = words
  const construct = constructOf(report, id)
  const own = report.indicators.filter(indicator => indicator.construct === id)
  const title = m('index.title', { construct: words.construct(id) })
  const inputs = {
    caption: m('inputs'),
    columns: [
      { header: m('index.columns.indicator') },
      { header: m('index.columns.mean'), numeric: true },
      { header: m('index.columns.scale'), numeric: true },
      { header: m('index.columns.place'), numeric: true },
      { header: m('index.columns.outerWeight'), numeric: true },
      { header: m('index.columns.standardDeviation'), numeric: true },
      { header: m('index.columns.share'), numeric: true },
    ],
    rows: own.map(indicator => ({ key: indicator.id, cells: inputCells(indicator, words) })),
  }
  if (!construct?.index) return { title, steps: [m('index.absent')], inputs }
  const index = reader.formats.index(construct.index.value)
  const weighted = own.some(({ indexWeight }) => indexWeight !== undefined)
  const equalTwin =
    weighted && own.length > 1 && construct.indexByEqualWeights !== undefined
      ? [m('index.equalTwin', { index: reader.formats.index(construct.indexByEqualWeights) })]
      : []
  return {
    title,
    steps: [
      construct.isRate ? m('index.rate') : m('index.formula'),
      ...(weighted ? weightSteps(own, words) : [m('index.equal')]),
      ...equalTwin,
    ],
    inputs,
    ...(hasOneRange(own) && { result: m('index.sum', { index }) }),
  }
}

function weightSteps(own: readonly IndicatorResult[], { m }: MethodWords): string[] {
  if (own.length === 1) return []
  return [m(hasOneRange(own) ? 'index.weights' : 'index.weightsMixed')]
}

function hasOneRange(indicators: readonly IndicatorResult[]): boolean {
  return new Set(indicators.map(({ scale }) => scale.max - scale.min)).size === 1
}

function inputCells(indicator: IndicatorResult, words: MethodWords): string[] {
  const { formats } = words.reader
  const { mean, scale, outerWeight, standardDeviation, indexWeight } = indicator
  const statistic = (value: number | undefined) =>
    value === undefined ? '–' : formats.statistic(value)
  return [
    words.indicator(indicator.id),
    statistic(mean),
    words.m('index.scaleEnds', { min: formats.plain(scale.min), max: formats.plain(scale.max) }),
    mean === undefined
      ? '–'
      : formats.precise((100 * (mean - scale.min)) / (scale.max - scale.min)),
    statistic(outerWeight),
    statistic(standardDeviation),
    statistic(indexWeight),
  ]
}
