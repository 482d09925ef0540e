import type { PlannedSize } from '#analysis'
import type { CurveChart } from '../../charts/curve-chart.ts'
import { niceRange } from '../../charts/nice-range.ts'
import type { PlanWords } from './plan-words.ts'
import { weakestPower } from './weakest-power.ts'

/** How the index grows precise, and the weakest effect visible, with the number of respondents. */
export function planCurves(
  sizes: readonly PlannedSize[],
  focus: string,
  { t, reader }: PlanWords,
): { readonly width: CurveChart; readonly power: CurveChart } {
  const { count, plain, share } = reader.formats
  const widths = sizes.flatMap(({ n, indices }) => {
    const own = indices.find(({ construct }) => construct === focus)
    return own ? [{ x: n, y: own.halfWidth }] : []
  })
  const powers = sizes.map(size => ({ x: size.n, y: weakestPower(size) }))
  const xAxis = { min: 0, max: 2000, step: 500 }
  return {
    width: {
      points: widths,
      xAxis,
      yAxis: niceRange([0, ...widths.map(({ y }) => y)], 4),
      formatX: count,
      formatY: plain,
    },
    power: {
      points: powers,
      xAxis,
      yAxis: { min: 0, max: 1, step: 0.25 },
      formatX: count,
      formatY: share,
      reference: { y: 0.8, text: t('result.enough', { share: share(0.8) }) },
    },
  }
}
