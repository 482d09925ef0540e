import type { LoyaltyCurvePart } from '#analysis/report/loyalty-curve-part.ts'
import { axisOf } from '#analysis/report/pictures/axis.ts'
import type { ConfidenceBandPicture } from '#analysis/report/pictures/confidence-band.ts'
import type { PartWords } from './part-words.ts'

const WHOLE = { min: 0, max: 100, step: 25 }

export function loyaltyChart(
  part: LoyaltyCurvePart,
  { p, reader }: PartWords,
  label: string,
): ConfidenceBandPicture {
  const { smooth } = part
  const [from, to] = [smooth.at(0)?.satisfaction ?? 0, smooth.at(-1)?.satisfaction ?? 100]
  const places = Array.from({ length: 41 }, (_, k) => from + ((to - from) * k) / 40)
  const axis = axisOf(WHOLE, reader.formats.plain)
  return {
    kind: 'confidence-band',
    label,
    curve: smooth.map(({ satisfaction, loyalty, band: [low, high] }) => ({
      x: satisfaction,
      y: onScale(loyalty),
      band: [onScale(low), onScale(high)] as const,
    })),
    form: places.map(place => ({ x: place, y: onScale(formAt(part, place)) })),
    axes: { x: axis, y: axis },
    axisNames: { x: p('loyalty.xAxis'), y: p('loyalty.yAxis') },
  }
}

/** A smooth curve may overshoot the ends of the scale, which loyalty cannot. */
const onScale = (value: number) => Math.min(100, Math.max(0, value))

function formAt({ curve }: LoyaltyCurvePart, satisfaction: number): number {
  const { chosen, linear, quadratic, knot } = curve
  if (chosen === 'knot' && knot)
    return (
      knot.intercept +
      knot.below * satisfaction +
      knot.change * Math.max(0, satisfaction - knot.knot)
    )
  if (chosen === 'quadratic' && quadratic) {
    const away = satisfaction - quadratic.centre
    return quadratic.level + quadratic.slope * away + quadratic.curvature * away * away
  }
  return linear.intercept + linear.slope * satisfaction
}
