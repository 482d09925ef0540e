import { describe, expect, it } from 'vitest'
import { composite, ModelError, pathModel } from '#analysis'
import { layoutOf } from '#analysis/model/layout.ts'
import { leadsTo } from '#analysis/model/leads-to.ts'

const model = pathModel({
  constructs: {
    loyalty: composite(['l1', 'l2']),
    image: composite(['i1'], 'B'),
    value: composite(['v1', 'v2', 'v3']),
  },
  paths: { image: ['value', 'loyalty'], value: ['loyalty'] },
})

describe('layoutOf', () => {
  it('numbers constructs and indicators in the order of the model', () => {
    const layout = layoutOf(model)
    expect(layout.constructs).toEqual(['loyalty', 'image', 'value'])
    expect(layout.indicators).toEqual(['l1', 'l2', 'i1', 'v1', 'v2', 'v3'])
    expect([...layout.blockStart]).toEqual([0, 2, 3, 6])
    expect([...layout.blockOf]).toEqual([0, 0, 1, 2, 2, 2])
    expect(layout.modes).toEqual(['A', 'B', 'A'])
  })

  it('orders the constructs causally, whatever the order of the model', () => {
    const layout = layoutOf(model)
    expect([...layout.causalOrder].map(j => layout.constructs[j])).toEqual([
      'image',
      'value',
      'loyalty',
    ])
    expect([...layout.predecessors[0]]).toEqual([1, 2])
    expect([...layout.successors[1]]).toEqual([2, 0])
  })

  it('refuses an unsound model that came past pathModel', () => {
    expect(() => layoutOf({ constructs: {}, paths: {} })).toThrow(ModelError)
  })
})

describe('leadsTo', () => {
  it('follows the arrows, not against them', () => {
    expect(leadsTo(model, 'image', 'loyalty')).toBe(true)
    expect(leadsTo(model, 'loyalty', 'image')).toBe(false)
    expect(leadsTo(model, 'value', 'value')).toBe(false)
  })
})
