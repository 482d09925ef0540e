import { describe, expect, it } from 'vitest'
import { axisOf } from '#analysis/report/pictures/axis.ts'
import type { ImportanceMapPicture } from '#analysis/report/pictures/importance-map.ts'
import type { IntervalsPicture } from '#analysis/report/pictures/intervals.ts'
import { PALETTES } from '#analysis/report/pictures/palette.ts'
import { drawPicture, type Picture } from '#analysis/report/pictures/picture.ts'
import { svgText } from '#analysis/report/pictures/svg.ts'

const ROWS = [
  { label: 'Image', value: 70, interval: [68, 72], valueText: '70.0', note: '68.0 to 72.0' },
  { label: 'Satisfaction', value: 72.5, interval: [71, 74], valueText: '72.5', focus: true },
  { label: 'Loyalty <b>', value: 65, valueText: '65.0' },
] as const

const chart: IntervalsPicture = {
  kind: 'intervals',
  label: 'Loyalty is rated lowest.',
  rows: ROWS,
  axis: axisOf({ min: 0, max: 100, step: 25 }, String),
}

const light = PALETTES.light
const draw = (picture: Picture, width: number) => drawPicture(picture, { width, palette: light })
const svgOf = (picture: Picture, width: number) => svgText(draw(picture, width).svg)
const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, t]) => t)
const circles = (svg: string) =>
  [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="(\d)"[^>]*fill="([^"]+)"/g)].map(
    ([, x, y, r, fill]) => ({ x: Number(x), y: Number(y), r: Number(r), fill }),
  )

describe('the interval chart', () => {
  it('draws a dot for each row at its value, the focus in the accent', () => {
    const dots = circles(svgOf(chart, 960))
    // 208 pixels for the labels, 192 for the values: 560 from 0 to 100.
    expect(dots.map(({ x }) => Math.round(x))).toEqual([600, 614, 572])
    expect(dots.map(({ fill }) => fill)).toEqual([light.ink, light.accent, light.paper])
  })

  it('says every label and value, escaped', () => {
    const said = texts(svgOf(chart, 960))
    for (const word of ['Image', 'Satisfaction', 'Loyalty &lt;b&gt;', '70.0', '68.0 to 72.0']) {
      expect(said).toContain(word)
    }
  })

  it('puts the words above the dots where it is narrow, and stays inside', () => {
    const { height } = draw(chart, 358)
    expect(height).toBe(3 * 64 + 32)
    const dots = circles(svgOf(chart, 358))
    expect(dots.every(({ x }) => x > 0 && x < 358)).toBe(true)
  })

  it('draws a line at the reference', () => {
    const withLine: IntervalsPicture = {
      ...chart,
      rows: ROWS.slice(0, 1),
      axis: axisOf({ min: -100, max: 100, step: 50 }, String),
      reference: 0,
    }
    // Halfway between 208 and 768.
    const line = `<line x1="488" y1="0" x2="488" y2="40" stroke="${light.ink}" stroke-width="1"/>`
    expect(svgOf(withLine, 960)).toContain(line)
    expect(svgOf(chart, 960)).not.toContain(line)
  })
})

describe('the importance–performance map', () => {
  const FIELDS = ['keep up', 'improve first', 'improve later', 'maintain'] as const
  const map: ImportanceMapPicture = {
    kind: 'importance-map',
    label: 'Quality matters most.',
    points: [
      {
        label: 'Image',
        importance: { value: 1.6, interval: [1.2, 2.1] },
        performance: { value: 73, interval: [71, 75] },
      },
      {
        label: 'Quality',
        importance: { value: 2.9, interval: [2.5, 3.4] },
        performance: { value: 76, interval: [75, 77] },
      },
      { label: 'Value', importance: { value: 0.4 }, performance: { value: 65 } },
    ],
    meanImportance: 1.63,
    meanPerformance: 71.3,
    axisNames: { importance: 'Importance', performance: 'Performance' },
    fields: FIELDS,
    axes: {
      importance: axisOf({ min: 0, max: 4, step: 1 }, String),
      performance: axisOf({ min: 64, max: 78, step: 2 }, String),
    },
  }

  it('has no fields and no lines where the drivers do not differ enough', () => {
    const { fields: _, ...plain } = map
    const svg = svgOf(plain, 960)
    for (const word of FIELDS) expect(texts(svg)).not.toContain(word)
    expect(circles(svg)).toHaveLength(3)
    expect(svg.match(/stroke-dasharray/g)).toBeNull()
  })

  it('draws every driver, both axes, the four fields and the means', () => {
    const svg = svgOf(map, 960)
    for (const word of ['Image', 'Quality', 'Value', 'Importance', 'Performance', ...FIELDS]) {
      expect(texts(svg)).toContain(word)
    }
    expect(circles(svg)).toHaveLength(3)
    expect(svg.match(/stroke-dasharray/g)?.length).toBe(2)
  })

  it('puts the more important further right and the better rated higher', () => {
    const [image, quality, value] = circles(svgOf(map, 390))
    expect(value.x).toBeLessThan(image.x)
    expect(image.x).toBeLessThan(quality.x)
    expect(quality.y).toBeLessThan(image.y)
    expect(image.y).toBeLessThan(value.y)
  })
})
