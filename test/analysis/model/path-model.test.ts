import { describe, expect, expectTypeOf, it } from 'vitest'
import { commonFactor, composite, ModelError, type PathModel, pathModel } from '#analysis'

describe('pathModel', () => {
  it('carries the names of its constructs in its type', () => {
    const model = pathModel({
      constructs: { image: composite(['I1']), loyalty: commonFactor(['L1', 'L2']) },
      paths: { image: ['loyalty'] },
    })
    expectTypeOf(model).toEqualTypeOf<PathModel<'image' | 'loyalty'>>()
    expect(model).toEqual({
      constructs: {
        image: { kind: 'composite', mode: 'A', indicators: ['I1'] },
        loyalty: { kind: 'commonFactor', mode: 'A', indicators: ['L1', 'L2'] },
      },
      paths: { image: ['loyalty'] },
    })
  })

  it('does not compile with a misspelt construct, and refuses it', () => {
    const constructs = { image: composite(['I1']), loyalty: composite(['L1']) }
    // @ts-expect-error "imagee" is not a construct
    expect(() => pathModel({ constructs, paths: { imagee: ['loyalty'] } })).toThrow(ModelError)
    // @ts-expect-error "loyalti" is not a construct
    expect(() => pathModel({ constructs, paths: { image: ['loyalti'] } })).toThrow(
      'a path leads from "image" to "loyalti", which is not a construct of the model',
    )
  })

  it('takes a model that was parsed from JSON, by plain names', () => {
    const parsed: PathModel = JSON.parse(
      JSON.stringify({
        constructs: { image: composite(['I1']), loyalty: composite(['L1']) },
        paths: { image: ['loyalty'] },
      }),
    )
    expect(pathModel(parsed)).toEqual(parsed)
    expect(() => pathModel({ ...parsed, paths: { image: ['image'] } })).toThrow(
      'the paths form a cycle: image → image',
    )
  })
})
