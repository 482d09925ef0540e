import { numberCell } from '../cells.ts'
import type { Cell, Derivation } from '../document.ts'
import type { ConstructResult, IndexReport, IndicatorResult } from '../index-report.ts'
import type { ReportWords } from '../words.ts'

/** An index from its questions' means, scales and shares, so that it can be added up by hand. */
export function deriveIndex(
  { indicators }: Pick<IndexReport, 'indicators'>,
  construct: ConstructResult,
  words: ReportWords,
): Derivation {
  const { t, formats } = words
  const own = indicators.filter(indicator => indicator.construct === construct.id)
  const title = t('method.index.title', { construct: words.construct(construct.id) })
  const numeric = true
  const inputs = {
    id: 'inputs',
    caption: t('method.inputs'),
    columns: [
      { header: t('method.index.columns.indicator') },
      { header: t('method.index.columns.mean'), numeric },
      { header: t('method.index.columns.scale'), numeric },
      { header: t('method.index.columns.place'), numeric },
      { header: t('method.index.columns.outerWeight'), numeric },
      { header: t('method.index.columns.standardDeviation'), numeric },
      { header: t('method.index.columns.share'), numeric },
    ],
    rows: own.map(indicator => ({ key: indicator.id, cells: inputCells(indicator, words) })),
  }
  if (!construct.index) return { title, steps: [t('method.index.absent')], inputs }
  const weighted = own.some(({ indexWeight }) => indexWeight !== undefined)
  const { indexByEqualWeights } = construct
  return {
    title,
    steps: [
      construct.isRate ? t('method.index.rate') : t('method.index.formula'),
      ...(weighted ? weightSteps(own, words) : [t('method.index.equal')]),
      ...(weighted && own.length > 1 && indexByEqualWeights !== undefined
        ? [t('method.index.equalTwin', { index: formats.index(indexByEqualWeights) })]
        : []),
    ],
    inputs,
    ...(hasOneRange(own) && {
      result: t('method.index.sum', { index: formats.index(construct.index.value) }),
    }),
  }
}

function weightSteps(own: readonly IndicatorResult[], { t }: ReportWords): string[] {
  if (own.length === 1) return []
  return [t(hasOneRange(own) ? 'method.index.weights' : 'method.index.weightsMixed')]
}

function hasOneRange(indicators: readonly IndicatorResult[]): boolean {
  return new Set(indicators.map(({ scale }) => scale.max - scale.min)).size === 1
}

function inputCells(indicator: IndicatorResult, words: ReportWords): Cell[] {
  const { t, formats } = words
  const { mean, scale, outerWeight, standardDeviation, indexWeight } = indicator
  const absent = '–'
  const place =
    mean === undefined ? undefined : (100 * (mean - scale.min)) / (scale.max - scale.min)
  return [
    words.indicator(indicator.id),
    numberCell(mean, 'statistic', { absent }),
    t('method.index.scaleEnds', { min: formats.plain(scale.min), max: formats.plain(scale.max) }),
    numberCell(place, 'precise', { absent }),
    numberCell(outerWeight, 'statistic', { absent }),
    numberCell(standardDeviation, 'statistic', { absent }),
    numberCell(indexWeight, 'statistic', { absent }),
  ]
}
