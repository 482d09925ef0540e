import type { PlannedSize } from '#analysis'
import { axisOf, niceRange } from '#analysis/report/pictures/axis.ts'
import type { CurvePicture } from '#analysis/report/pictures/curve.ts'
import type { PlanWords } from './plan-words.ts'
import { weakestPower } from './weakest-power.ts'

/** How the index grows precise, and the weakest effect visible, with the number of respondents. */
export function planCurves(
  sizes: readonly PlannedSize[],
  focus: string,
  { t, reader, construct }: PlanWords,
): { readonly width: CurvePicture; readonly power: CurvePicture } {
  const { count, plain, share } = reader.formats
  const widths = sizes.flatMap(({ n, indices }) => {
    const own = indices.find(({ construct }) => construct === focus)
    return own ? [{ x: n, y: own.halfWidth }] : []
  })
  const powers = sizes.map(size => ({ x: size.n, y: weakestPower(size) }))
  const x = axisOf({ min: 0, max: 2000, step: 500 }, count)
  return {
    width: {
      kind: 'curve',
      label: t('result.widthLabel', { focus: construct(focus) }),
      points: widths,
      axes: { x, y: axisOf(niceRange([0, ...widths.map(({ y }) => y)], 4), plain) },
    },
    power: {
      kind: 'curve',
      label: t('result.powerLabel'),
      points: powers,
      axes: { x, y: axisOf({ min: 0, max: 1, step: 0.25 }, share) },
      reference: { y: 0.8, text: t('result.enough', { share: share(0.8) }) },
    },
  }
}
