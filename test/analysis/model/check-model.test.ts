import { describe, expect, it } from 'vitest'
import {
  checkModel,
  composite,
  ModelError,
  type ModelProblem,
  type UncheckedModel,
} from '#analysis'
import { describeModelProblem } from '#analysis/model/model-error.ts'

const constructs = { a: composite(['a1']), b: composite(['b1']), c: composite(['c1']) }
const sound: UncheckedModel = { constructs, paths: { a: ['b'], b: ['c'] } }

describe('checkModel', () => {
  it('finds nothing in a sound model', () => {
    expect(checkModel(sound)).toEqual([])
  })

  const faults: readonly [string, UncheckedModel, readonly ModelProblem[]][] = [
    ['no constructs', { constructs: {}, paths: {} }, [{ code: 'no-constructs' }]],
    [
      'an empty block',
      { ...sound, constructs: { ...constructs, b: composite([]) } },
      [{ code: 'empty-block', construct: 'b' }],
    ],
    [
      'paths from an unknown construct',
      { constructs, paths: { ...sound.paths, z: ['a'] } },
      [{ code: 'unknown-construct', construct: 'z' }],
    ],
    [
      'a path to an unknown construct',
      { constructs, paths: { ...sound.paths, a: ['b', 'z'] } },
      [{ code: 'unknown-construct', construct: 'z', from: 'a' }],
    ],
    [
      'a path to a property that every object has',
      { constructs, paths: { ...sound.paths, a: ['b', 'toString'] } },
      [{ code: 'unknown-construct', construct: 'toString', from: 'a' }],
    ],
    [
      'an indicator in two blocks',
      { ...sound, constructs: { ...constructs, b: composite(['b1', 'a1']) } },
      [{ code: 'indicator-in-two-blocks', indicator: 'a1', constructs: ['a', 'b'] }],
    ],
    [
      'an indicator twice in one block',
      { ...sound, constructs: { ...constructs, b: composite(['b1', 'b1']) } },
      [{ code: 'indicator-in-two-blocks', indicator: 'b1', constructs: ['b', 'b'] }],
    ],
    [
      'the same path twice',
      { constructs, paths: { a: ['b', 'b'], b: ['c'] } },
      [{ code: 'repeated-path', from: 'a', to: 'b' }],
    ],
    [
      'a cycle, by its members in order',
      { constructs, paths: { a: ['b'], b: ['c'], c: ['a'] } },
      [{ code: 'cycle', constructs: ['a', 'b', 'c'] }],
    ],
    [
      'a cycle that does not hold the first construct',
      { constructs, paths: { a: ['b'], b: ['c'], c: ['b'] } },
      [{ code: 'cycle', constructs: ['b', 'c'] }],
    ],
    [
      'a construct without neighbours',
      { constructs, paths: { a: ['b'] } },
      [{ code: 'isolated-construct', construct: 'c' }],
    ],
    [
      'a common factor in mode B',
      {
        ...sound,
        constructs: { ...constructs, b: { kind: 'commonFactor', mode: 'B', indicators: ['b1'] } },
      },
      [{ code: 'common-factor-in-mode-b', construct: 'b' }],
    ],
  ]

  it.each(faults)('finds %s', (_, model, problems) => {
    expect(checkModel(model)).toEqual(problems)
  })

  it('tells all faults at once, and by name', () => {
    const problems = checkModel({
      constructs: { ...constructs, b: composite([]) },
      paths: { a: ['b'], b: ['c'], c: ['a'] },
    })
    const error = new ModelError(problems)
    expect(error.problems).toEqual(problems)
    expect(error.message).toBe(
      'construct "b" has no indicators; the paths form a cycle: a → b → c → a',
    )
  })

  it('has a sentence for each problem that only data can show', () => {
    const construct = 'b'
    const indicator = 'b1'
    expect(
      [
        { code: 'unknown-indicator', indicator, construct } as const,
        { code: 'constant-indicator', indicator, construct } as const,
        { code: 'too-few-rows', rows: 3, needed: 4, construct } as const,
        { code: 'singular-block', construct } as const,
      ].map(describeModelProblem),
    ).toEqual([
      'the data have no column "b1", an indicator of "b"',
      'column "b1", an indicator of "b", is constant',
      '3 rows are too few for the mode B construct "b": at least 4 are needed',
      'the indicators of the mode B construct "b" determine one another; drop one, or use mode A',
    ])
  })
})
