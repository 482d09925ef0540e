import { describe, expect, it } from 'vitest'
import { composite, pathModel } from '#analysis'
import type { BootstrapDraws } from '#analysis/bootstrap/bootstrap-draws.ts'
import { rankGains } from '#analysis/bootstrap/rank-gains.ts'
import { statisticPositions } from '#analysis/bootstrap/statistics.ts'
import { layoutOf } from '#analysis/model/layout.ts'

const model = pathModel({
  constructs: {
    service: composite(['q1']),
    price: composite(['p1']),
    satisfaction: composite(['s1']),
  },
  paths: { service: ['satisfaction'], price: ['satisfaction'] },
})
const positions = statisticPositions(layoutOf(model))

/** Draws in which both drivers stand at 50, so that importance .2 per point gains 1. */
function drawsOf(gains: readonly (readonly [service: number, price: number])[]): BootstrapDraws {
  const row = ([service, price]: readonly [number, number]) => {
    const values = new Float64Array(positions.count)
    values[positions.impacts] = service
    values[positions.impacts + 1] = price
    values.fill(50, positions.indices, positions.indices + 3)
    return [...values]
  }
  return {
    ...{ from: 0, to: gains.length, n: 100, outcomes: new Uint8Array(gains.length) },
    estimate: Float64Array.from(row([2, 1])),
    values: Float64Array.from(gains.flatMap(row)),
  }
}

const rank = (gains: readonly (readonly [number, number])[]) =>
  rankGains(model, [drawsOf(gains)], 'satisfaction', ['price', 'service'])

describe('rankGains', () => {
  it('gives gains, the share of draws in which each is first, and who may be', () => {
    const [first, second] = rank([
      [2, 1],
      [2, 1],
      [2, 1],
      [1, 2],
    ])
    expect(first).toMatchObject({ construct: 'service', firstShare: 0.75, mayBeFirst: true })
    expect(first.gain.estimate).toBeCloseTo(2)
    expect(second).toMatchObject({ construct: 'price', firstShare: 0.25, mayBeFirst: true })
  })

  it('takes out of the first whatever another clearly exceeds', () => {
    const [first, second] = rank(Array.from({ length: 99 }, (_, b) => [2 + b / 99, 1]))
    expect(first).toMatchObject({ firstShare: 1, mayBeFirst: true })
    expect(second).toMatchObject({ firstShare: 0, mayBeFirst: false })
  })

  it('leaves failed draws out, and a driver alone is first', () => {
    const draws = [
      [2, 1],
      [Number.NaN, Number.NaN],
      [2, 1],
    ] as const
    expect(rank(draws)[0].firstShare).toBe(1)
    const [alone] = rankGains(model, [drawsOf(draws)], 'satisfaction', ['price'])
    expect(alone).toMatchObject({ firstShare: 1, mayBeFirst: true })
  })

  it('refuses a driver that does not lead to the focus', () => {
    expect(() => rankGains(model, [drawsOf([[1, 1]])], 'price', ['service'])).toThrow(RangeError)
  })
})
