import type { Box } from '#analysis/report/pictures/box.ts'
import type { SvgElement } from '#analysis/report/pictures/svg.ts'
import { FONT_SIZE, textWidth } from '#analysis/report/pictures/text.ts'

export interface DrawnBox extends Box {
  readonly tag: SvgElement['tag']
  /** Of a text. */
  readonly text?: string
}

/** What each mark and text of a drawing covers, as far as it can be known without a typeface. */
export function drawnBoxes(svg: SvgElement): DrawnBox[] {
  const { tag, attributes, children } = svg
  if (tag === 'svg') return elementsOf(children).flatMap(drawnBoxes)
  if (tag === 'g') {
    const [x = 0, y = 0, scale = 1] = numbersIn(attributes.transform)
    return elementsOf(children)
      .flatMap(drawnBoxes)
      .map(box => ({
        ...box,
        x: x + scale * box.x,
        y: y + scale * box.y,
        width: scale * box.width,
        height: scale * box.height,
      }))
  }
  return [{ tag, ...boxOf(svg) }]
}

const elementsOf = (children: SvgElement['children']): SvgElement[] =>
  children.filter(child => typeof child !== 'string')

const numbersIn = (text: string | number | undefined): number[] =>
  String(text ?? '')
    .match(/-?\d+(\.\d+)?/g)
    ?.map(Number) ?? []

function boxOf({ tag, attributes, children }: SvgElement): Box & { readonly text?: string } {
  const number = (name: string) => Number(attributes[name])
  switch (tag) {
    case 'rect':
      return {
        x: number('x'),
        y: number('y'),
        width: number('width'),
        height: number('height'),
      }
    case 'circle': {
      const [x, y, r] = [number('cx'), number('cy'), number('r')]
      return { x: x - r, y: y - r, width: 2 * r, height: 2 * r }
    }
    case 'line':
      return around([number('x1'), number('x2')], [number('y1'), number('y2')])
    case 'path': {
      const all = numbersIn(attributes.d)
      return around(
        all.filter((_, index) => index % 2 === 0),
        all.filter((_, index) => index % 2 === 1),
      )
    }
    default: {
      const parts = children.map(child =>
        typeof child === 'string'
          ? { text: child, gap: 0 }
          : { text: child.children.join(''), gap: Number(child.attributes.dx ?? 0) },
      )
      const width = parts.reduce((sum, { text, gap }) => sum + gap + textWidth(text), 0)
      const left = { start: 0, middle: width / 2, end: width }[String(attributes['text-anchor'])]
      return {
        text: parts.map(({ text }) => text).join(' '),
        x: number('x') - (left ?? Number.NaN),
        y: number('y') - 0.8 * FONT_SIZE,
        width,
        height: FONT_SIZE,
      }
    }
  }
}

function around(xs: readonly number[], ys: readonly number[]): Box {
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}
