import { describe, expect, it } from 'vitest'
import { drawSvg } from '#client/charts/draw-svg.ts'
import type { Drawing } from '#client/charts/drawing.ts'
import { importanceMap } from '#client/charts/importance-map.ts'
import { intervalChart } from '#client/charts/interval-chart.ts'

const COLORS = {
  ink: '#111111',
  quiet: '#666666',
  rule: '#dddddd',
  accent: '#0072b2',
  paper: '#fff',
}

const ROWS = [
  { label: 'Image', value: 70, interval: [68, 72], valueText: '70.0', note: '68.0 to 72.0' },
  { label: 'Satisfaction', value: 72.5, interval: [71, 74], valueText: '72.5', focus: true },
  { label: 'Loyalty <b>', value: 65, valueText: '65.0' },
] as const

const chart = (width: number): Drawing =>
  intervalChart(
    { rows: ROWS, axis: { min: 0, max: 100, step: 25 }, formatTick: String },
    width,
    COLORS,
  )

const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, t]) => t)
const circles = (svg: string) =>
  [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="(\d)"[^>]*fill="([^"]+)"/g)].map(
    ([, x, y, r, fill]) => ({ x: Number(x), y: Number(y), r: Number(r), fill }),
  )

describe('the interval chart', () => {
  it('draws a dot for each row at its value, the focus in the accent', () => {
    const dots = circles(drawSvg(chart(960), 960))
    // 208 pixels for the labels, 192 for the values: 560 from 0 to 100.
    expect(dots.map(({ x }) => Math.round(x))).toEqual([600, 614, 572])
    expect(dots.map(({ fill }) => fill)).toEqual(['#111111', '#0072b2', '#fff'])
  })

  it('says every label and value, escaped', () => {
    const said = texts(drawSvg(chart(960), 960))
    for (const word of ['Image', 'Satisfaction', 'Loyalty &lt;b&gt;', '70.0', '68.0 to 72.0']) {
      expect(said).toContain(word)
    }
  })

  it('puts the words above the dots where it is narrow, and stays inside', () => {
    const { height } = chart(358)
    expect(height).toBe(3 * 64 + 32)
    const dots = circles(drawSvg(chart(358), 358))
    expect(dots.every(({ x }) => x > 0 && x < 358)).toBe(true)
  })

  it('draws a line at the reference', () => {
    const withLine = intervalChart(
      {
        rows: ROWS.slice(0, 1),
        axis: { min: -100, max: 100, step: 50 },
        reference: 0,
        formatTick: String,
      },
      960,
      COLORS,
    )
    expect(drawSvg(withLine, 960)).toMatch(/stroke="#111111"/)
  })
})

describe('the importance–performance map', () => {
  const map = {
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
    fields: ['keep up', 'improve first', 'improve later', 'maintain'],
    formatTick: String,
  } as const

  it('draws every driver, both axes, the four fields and the means', () => {
    const svg = drawSvg(importanceMap(map, 960, COLORS), 960)
    for (const word of ['Image', 'Quality', 'Value', 'Importance', 'Performance', ...map.fields]) {
      expect(texts(svg)).toContain(word)
    }
    expect(circles(svg)).toHaveLength(3)
    expect(svg.match(/stroke-dasharray/g)?.length).toBe(2)
  })

  it('puts the more important further right and the better rated higher', () => {
    const [image, quality, value] = circles(drawSvg(importanceMap(map, 390, COLORS), 390))
    expect(value.x).toBeLessThan(image.x)
    expect(image.x).toBeLessThan(quality.x)
    expect(quality.y).toBeLessThan(image.y)
    expect(image.y).toBeLessThan(value.y)
  })
})
