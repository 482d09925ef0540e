import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisOf, niceRange } from '#analysis/report/pictures/axis.ts'
import { overlap } from '#analysis/report/pictures/box.ts'
import { axesAround } from '#analysis/report/pictures/importance-map.ts'
import { PALETTES } from '#analysis/report/pictures/palette.ts'
import { drawPicture, type Picture } from '#analysis/report/pictures/picture.ts'
import type { SvgElement } from '#analysis/report/pictures/svg.ts'
import { type DrawnBox, drawnBoxes } from './drawn-boxes.ts'
import { SAMPLE_PICTURES } from './sample-pictures.ts'

const SAMPLES = Object.entries(SAMPLE_PICTURES).flatMap(([locale, pictures]) =>
  Object.entries(pictures).map(([name, picture]) => [name, locale, picture] as const),
)
const WIDTHS = [348, 358, 390, 600, 640, 703, 960]

const drawn = (picture: Picture, width: number) => {
  const { svg, height } = drawPicture(picture, { width, palette: PALETTES.light })
  return { boxes: drawnBoxes(svg), width, height }
}
const textsOf = (boxes: readonly DrawnBox[]) => boxes.filter(({ tag }) => tag === 'text')

/** The edge may take half of a line on it; the last column may take four pixels of a wide note. */
function outside({ boxes, width, height }: ReturnType<typeof drawn>): DrawnBox[] {
  return boxes.filter(
    box =>
      box.x < -1 || box.y < -1 || box.x + box.width > width + 4 || box.y + box.height > height + 1,
  )
}

function colliding(boxes: readonly DrawnBox[]): string[] {
  const texts = textsOf(boxes)
  return texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter(other => overlap(one, other) > 0)
      .map(other => `${one.text} × ${other.text}`),
  )
}

describe.each(SAMPLES)('%s in %s', (_name, _locale, picture) => {
  it.each(WIDTHS)('is whole and legible %i pixels wide', width => {
    const all = drawn(picture, width)
    expect(outside(all)).toEqual([])
    expect(colliding(all.boxes)).toEqual([])
  })

  it('is the same every time, and as plain as JSON', () => {
    const draw = (own: Picture) => drawPicture(own, { width: 703, palette: PALETTES.print })
    expect(draw(structuredClone(picture))).toEqual(draw(picture))
    expect(JSON.parse(JSON.stringify(draw(picture)))).toEqual(draw(picture))
  })

  it('names its typeface on every text, and says in words what it shows', () => {
    const { svg } = drawPicture(picture, { width: 358, palette: PALETTES.dark })
    expect(svg.attributes).toMatchObject({ role: 'img', 'aria-label': picture.label })
    const texts = elements(svg).filter(({ tag }) => tag === 'text')
    expect(texts.length).toBeGreaterThan(0)
    for (const { attributes } of texts) {
      expect(attributes).toMatchObject({ 'font-family': PALETTES.dark.font, 'font-size': 14 })
      expect(['bold', 'normal']).toContain(attributes['font-weight'])
    }
  })

  it('is printed without colours', () => {
    const { svg } = drawPicture(picture, { width: 703, palette: PALETTES.print })
    const colours = elements(svg).flatMap(({ attributes: { fill, stroke } }) =>
      [fill, stroke].filter(colour => colour !== undefined && colour !== 'none'),
    )
    expect(colours.length).toBeGreaterThan(0)
    for (const colour of colours) expect(colour).toMatch(/^#(..)\1\1$/)
  })
})

function elements(svg: SvgElement): SvgElement[] {
  return [svg, ...svg.children.flatMap(child => (typeof child === 'string' ? [] : elements(child)))]
}

const WORDS = [
  ...['value', 'of', 'the', 'service', 'responsiveness', 'a', 'delivery', 'time', 'trust', 'image'],
  ...['感知质量', '顾客满意度', '货币成本', '，', '可靠性', '送达'],
]
const phrase = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 7 })
  .map(words => words.join(' '))
const width = fc.integer({ min: 300, max: 1000 })
const estimate = (min: number, max: number) =>
  fc
    .tuple(
      fc.double({ min, max, noNaN: true }),
      fc.double({ min: 0, max: (max - min) / 4, noNaN: true }),
      fc.boolean(),
    )
    .map(([value, half, known]) => ({
      value,
      ...(known && {
        interval: [Math.max(min, value - half), Math.min(max, value + half)] as const,
      }),
    }))

describe('any picture', () => {
  it('of intervals keeps its words apart and everything inside', () => {
    const row = fc
      .tuple(phrase, estimate(-50, 100), fc.option(phrase, { nil: undefined }), fc.boolean())
      .map(([label, own, note, focus]) => ({
        label,
        ...own,
        valueText: own.value.toFixed(1),
        ...(note !== undefined && { note }),
        focus,
      }))
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), width, (rows, pixels) => {
        const axis = axisOf({ min: -50, max: 100, step: 25 }, String)
        const all = drawn({ kind: 'intervals', label: '', rows, axis, reference: 0 }, pixels)
        expect(outside(all)).toEqual([])
        expect(colliding(all.boxes)).toEqual([])
      }),
    )
  })

  it('of an axis has its ticks inside, and writes no two of them on one place', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
      minLength: 2,
      maxLength: 9,
    })
    fc.assert(
      fc.property(values, width, (ys, pixels) => {
        const y = axisOf(niceRange(ys), value => value.toLocaleString('en'))
        const x = axisOf({ min: 0, max: 1e6, step: 5e4 }, value => value.toLocaleString('en'))
        for (const { at } of y.ticks) {
          expect(at).toBeGreaterThanOrEqual(y.min)
          expect(at).toBeLessThanOrEqual(y.max)
        }
        const points = ys.map((own, index) => ({ x: (1e6 * index) / ys.length, y: own }))
        const all = drawn({ kind: 'curve', label: '', points, axes: { x, y } }, pixels)
        expect(outside(all)).toEqual([])
        expect(colliding(all.boxes)).toEqual([])
        expect(textsOf(all.boxes).length).toBeGreaterThan(2)
      }),
      { examples: [[[0, -0.00010000000000000002], 300]] },
    )
  })

  it('of importance keeps every mark and every word inside', () => {
    const point = fc.record({
      label: phrase,
      importance: estimate(0, 5),
      performance: estimate(0, 100),
    })
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 6 }), width, (points, pixels) => {
        const axes = axesAround(points, own => own.toFixed(2))
        const middle = ({ min, max }: { min: number; max: number }) => (min + max) / 2
        const all = drawn(
          {
            kind: 'importance-map',
            label: '',
            points,
            meanImportance: middle(axes.importance),
            meanPerformance: middle(axes.performance),
            axes,
            axisNames: { importance: 'Importance', performance: 'Performance' },
            fields: ['keep up', 'improve first', 'improve later', 'maintain'],
          },
          pixels,
        )
        // A map full of long names has to let some of them run over its lower edge.
        expect(outside(all).filter(({ tag }) => tag === 'circle' || tag === 'line')).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})
