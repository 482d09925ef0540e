import { CHART_FONT } from './chart-font.ts'
import { ends, type MapPlane, type Uncertain } from './map-plane.ts'
import type { Marked } from './place-labels.ts'
import { textWidth } from './text-width.ts'

export const LABEL_LINE = 20

/** System fonts differ; a label keeps a little more room than it is reckoned to need. */
const SLACK = 1.06

/** A driver's dot with its interval cross, as something that wants a label and is in the way of others. */
export function mapMark(
  { importance, performance }: { readonly importance: Uncertain; readonly performance: Uncertain },
  label: readonly string[],
  { atX, atY }: MapPlane,
): Marked {
  const [x, y] = [atX(importance.value), atY(performance.value)]
  const [left, right] = ends(importance).map(atX)
  const [bottom, top] = ends(performance).map(atY)
  return {
    x,
    y,
    label: {
      width: Math.max(...label.map(line => textWidth(line, CHART_FONT.size))) * SLACK,
      height: LABEL_LINE * label.length,
    },
    covers: [
      { x: left, y: y - 7, width: right - left, height: 14 },
      { x: x - 7, y: top, width: 14, height: bottom - top },
    ],
  }
}
