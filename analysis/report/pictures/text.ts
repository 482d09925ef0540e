import type { Palette } from './palette.ts'
import { element, type SvgElement } from './svg.ts'

export const FONT_SIZE = 14
export const LINE_HEIGHT = 18

/**
 * About how wide a text is in a system font, bold or not: never much too little, so that labels can be
 * placed by it, and the same everywhere.
 */
export function textWidth(text: string): number {
  let ems = 0
  for (const character of text) ems += emsOf(character)
  return ems * FONT_SIZE
}

function emsOf(character: string): number {
  if (character >= '\u2e80' && character <= '\uffef') return 1
  if (/[ilj.,:;'|!()[\]]/.test(character)) return 0.32
  if (/[mwMW%]/.test(character)) return 0.88
  if (/[A-Z]/.test(character)) return 0.68
  return 0.56
}

/** A Chinese character with what must not be parted from it: an opening mark before, closing marks after. */
const IDEOGRAPH = /[（“《「]?[\u2e80-\uffef][，。、；：？！）”》」…]*/
const PIECE = new RegExp(`${IDEOGRAPH.source}|[^\\s\\u2e80-\\uffef]+|\\s+`, 'g')

/** Lines no wider than `width`: broken at spaces, and between Chinese characters. */
export function wrapText(text: string, width: number): string[] {
  const pieces = text.match(PIECE) ?? []
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    if (line.trim() !== '' && textWidth((line + piece).trimEnd()) > width) {
      lines.push(line.trim())
      line = piece
    } else {
      line += piece
    }
  }
  if (line.trim() !== '') lines.push(line.trim())
  return lines
}

export interface TextStyle {
  readonly fill: string
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly bold?: boolean
}

/** One line of text, its middle at the height `y`; more than one style takes a part for each. */
export function textAt(
  text: string | readonly SvgElement[],
  x: number,
  y: number,
  { fill, anchor = 'start', bold = false }: TextStyle,
  { font }: Palette,
): SvgElement {
  return element(
    'text',
    {
      x,
      // Not every program that shows SVG knows dominant-baseline.
      y: y + 0.35 * FONT_SIZE,
      fill,
      'font-family': font,
      'font-size': FONT_SIZE,
      'font-weight': bold ? 'bold' : 'normal',
      'text-anchor': anchor,
    },
    typeof text === 'string' ? [text] : text,
  )
}

/** Lines one below the other, the middle of them all at the height `y`. */
export function linesAt(
  lines: readonly string[],
  x: number,
  y: number,
  style: TextStyle,
  palette: Palette,
): SvgElement[] {
  return lines.map((line, index) =>
    textAt(line, x, y + LINE_HEIGHT * (index - (lines.length - 1) / 2), style, palette),
  )
}
