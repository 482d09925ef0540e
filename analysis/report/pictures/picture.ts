import { type ConfidenceBandPicture, drawConfidenceBand } from './confidence-band.ts'
import { type CurvePicture, drawCurve } from './curve.ts'
import { drawImportanceMap, type ImportanceMapPicture } from './importance-map.ts'
import { drawIntervalBar, type IntervalBarPicture } from './interval-bar.ts'
import { drawIntervals, type IntervalsPicture } from './intervals.ts'
import type { Palette } from './palette.ts'
import { drawPathDiagram, type PathDiagramPicture } from './path-diagram.ts'
import { type Drawing, element, type SvgElement } from './svg.ts'

/**
 * What a picture shows, as plain data in its reader's language: it can be stored, sent and drawn
 * anywhere. Its `label` says the same in words, for a reader who does not see it.
 */
export type Picture =
  | IntervalsPicture
  | ImportanceMapPicture
  | CurvePicture
  | ConfidenceBandPicture
  | IntervalBarPicture
  | PathDiagramPicture

/**
 * A picture as an SVG element of the width that is asked for, in pixels, and the height that follows
 * from it. The same picture at the same width is always the same element; `svgText` writes it as a file.
 */
export function drawPicture(
  picture: Picture,
  { width, palette }: { readonly width: number; readonly palette: Palette },
): { readonly svg: SvgElement; readonly height: number } {
  const { height, children } = drawingOf(picture, width, palette)
  const ground = element('rect', { x: 0, y: 0, width, height, fill: palette.ground })
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-label': picture.label,
    },
    palette.ground === 'none' ? children : [ground, ...children],
  )
  return { svg, height }
}

function drawingOf(picture: Picture, width: number, palette: Palette): Drawing {
  switch (picture.kind) {
    case 'intervals':
      return drawIntervals(picture, width, palette)
    case 'importance-map':
      return drawImportanceMap(picture, width, palette)
    case 'curve':
      return drawCurve(picture, width, palette)
    case 'confidence-band':
      return drawConfidenceBand(picture, width, palette)
    case 'interval-bar':
      return drawIntervalBar(picture, width, palette)
    case 'path-diagram':
      return drawPathDiagram(picture, width, palette)
  }
}
