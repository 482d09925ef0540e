import { describe, expect, it } from 'vitest'
import { blindfolding, composite, packedSample, pathModel } from '#analysis'
import { randomStream } from '#analysis/resampling/random-stream.ts'
import { ecsi, simulateEcsi } from '../simulated-ecsi.ts'

describe('blindfolding', () => {
  const sample = simulateEcsi(200)

  it('leaves every cell of a block out once', () => {
    const found = blindfolding(ecsi, sample)
    expect(found.map(({ construct }) => construct)).toEqual([
      'expectation',
      'quality',
      'value',
      'satisfaction',
      'complaints',
      'loyalty',
    ])
    for (const { construct, total, errors, qSquared } of found) {
      const indicators = ecsi.constructs[construct as keyof typeof ecsi.constructs].indicators
      // Every cell once: Σz² = (n − 1) for each indicator.
      expect(total).toBeCloseTo(199 * indicators.length, 8)
      expect(qSquared).toBeCloseTo(1 - errors / total, 14)
      expect(qSquared).toBeGreaterThan(0)
    }
  })

  it('predicts nothing where nothing leads there', () => {
    const { uniform } = randomStream(3, 1)
    const column = () => Float64Array.from({ length: 200 }, () => uniform())
    const noise = packedSample({
      n: 200,
      indicators: ['x1', 'x2', 'y1', 'y2'],
      scales: Array.from({ length: 4 }, () => ({ min: 0, max: 1 })),
      columns: [column(), column(), column(), column()],
    })
    const model = pathModel({
      constructs: { x: composite(['x1', 'x2']), y: composite(['y1', 'y2']) },
      paths: { x: ['y'] },
    })
    expect(blindfolding(model, noise)[0]?.qSquared).toBeLessThan(0.03)
  })

  it.each([
    [1, 'invalid distance: 1'],
    [8, 'the distance 8 divides the 200 rows'],
    [7, 'the distance 7 divides the indicators of quality'],
  ])('refuses distance %i', (distance, message) => {
    expect(() => blindfolding(ecsi, sample, { distance })).toThrow(message)
  })
})
