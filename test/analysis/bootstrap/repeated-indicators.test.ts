import { describe, expect, it } from 'vitest'
import { composite, fitRepeatedIndicators, type SecondOrderModel } from '#analysis'
import { simulateEcsi } from '../simulated-ecsi.ts'

const sample = simulateEcsi(300)
const names = (name: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${name}${i + 1}`)
const model = (mode: 'A' | 'B'): SecondOrderModel => ({
  constructs: {
    quality: composite(names('quality', 7)),
    value: composite(names('value', 2)),
    expectation: composite(names('expectation', 3)),
    loyalty: composite(names('loyalty', 3)),
  },
  secondOrder: { offer: { components: ['quality', 'value'], mode } },
  paths: { expectation: ['offer'], offer: ['loyalty'] },
})

describe('fitRepeatedIndicators', () => {
  it('gives the second-order construct all indicators of its components, and leads to them', () => {
    const { fit, sample: twice } = fitRepeatedIndicators(model('A'), sample)
    const offer = fit.indicators.filter(({ construct }) => construct === 'offer')
    expect(offer.map(({ name }) => name)).toEqual([
      ...names('offer:quality', 7),
      ...names('offer:value', 2),
    ])
    expect(twice.indicators).toHaveLength(15 + 9)
    const own = (name: string) => fit.indicators.find(indicator => indicator.name === name)
    expect(own('offer:quality3')?.mean).toBe(own('quality3')?.mean)
    for (const component of ['quality', 'value'])
      expect(fit.paths.find(({ to }) => to === component)?.coefficient).toBeGreaterThan(0.3)
  })

  it('is explained by its components in mode B, and hides what else leads to it', () => {
    const { fit } = fitRepeatedIndicators(model('B'), sample)
    expect(fit.constructs.find(({ name }) => name === 'offer')?.rSquared).toBeGreaterThan(0.97)
    const elsewhere = fit.paths.find(({ from, to }) => from === 'expectation' && to === 'offer')
    expect(Math.abs(elsewhere?.coefficient ?? 1)).toBeLessThan(0.1)
  })

  it('refuses an unknown component', () => {
    const wrong = { ...model('A'), secondOrder: { offer: { components: ['price'] } } }
    expect(() => fitRepeatedIndicators(wrong, sample)).toThrow('no construct price')
  })
})
