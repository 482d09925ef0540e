import { type NiceRange, niceRange } from './nice-range.ts'
import type { Box } from './place-labels.ts'

export interface Uncertain {
  readonly value: number
  readonly interval?: readonly [number, number]
}

/** Where importance and performance lie in pixels. */
export interface MapPlane {
  readonly height: number
  readonly area: Box
  readonly x: NiceRange
  readonly y: NiceRange
  readonly atX: (importance: number) => number
  readonly atY: (performance: number) => number
}

/** Room for the ticks and the name of the upright axis; below, the other's name stands under its ticks. */
const MARGIN = { left: 40, right: 16, top: 32, bottom: 36 }

export function mapPlane(
  points: readonly { readonly importance: Uncertain; readonly performance: Uncertain }[],
  width: number,
  roomForName: number,
  axes?: { readonly importance: NiceRange; readonly performance: NiceRange },
): MapPlane {
  const height = (width >= 640 ? 460 : 420) + roomForName
  const area: Box = {
    x: MARGIN.left,
    y: MARGIN.top,
    width: width - MARGIN.left - MARGIN.right,
    height: height - MARGIN.top - MARGIN.bottom - roomForName,
  }
  const x = axes?.importance ?? niceRange(points.flatMap(({ importance }) => ends(importance)))
  const y = axes?.performance ?? niceRange(points.flatMap(({ performance }) => ends(performance)))
  return {
    height,
    area,
    x,
    y,
    atX: value => area.x + (area.width * (value - x.min)) / (x.max - x.min),
    atY: value => area.y + (area.height * (y.max - value)) / (y.max - y.min),
  }
}

export const ends = ({ value, interval }: Uncertain): readonly [number, number] =>
  interval ?? [value, value]
