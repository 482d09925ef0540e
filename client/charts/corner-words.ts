import { CHART_FONT } from './chart-font.ts'
import type { Box } from './place-labels.ts'
import { textWidth } from './text-width.ts'

export interface CornerWord {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly align: 'left' | 'right'
  /** What it covers. */
  readonly box: Box
}

const HEIGHT = 20

/** The names of the four fields in their corners: top right, bottom right, bottom left, top left. */
export function cornerWords(
  [topRight, bottomRight, bottomLeft, topLeft]: readonly [string, string, string, string],
  area: Box,
): CornerWord[] {
  const [left, right] = [area.x + 8, area.x + area.width - 8]
  const [top, bottom] = [area.y + 16, area.y + area.height - 16]
  const word = (text: string, x: number, y: number, align: CornerWord['align']) => {
    const width = textWidth(text, CHART_FONT.size)
    const start = align === 'right' ? x - width : x
    return { text, x, y, align, box: { x: start, y: y - HEIGHT / 2, width, height: HEIGHT } }
  }
  return [
    word(topRight, right, top, 'right'),
    word(bottomRight, right, bottom, 'right'),
    word(bottomLeft, left, bottom, 'left'),
    word(topLeft, left, top, 'left'),
  ]
}
