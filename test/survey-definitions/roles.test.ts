import { describe, expect, test } from 'vitest'
import { COST_BLOCKS, VALUE_BLOCKS } from '#analysis/gaps/delivered-value.ts'
import { deliveredValueEstimate } from '#analysis/gaps/delivered-value-estimate.ts'
import { respondentDeliveredValues } from '#analysis/gaps/respondent-delivered-values.ts'
import { serviceGaps } from '#analysis/gaps/service-gaps.ts'
import { customerEffort } from '#analysis/loyalty/customer-effort.ts'
import { deliveredValueItemsOf } from '#analysis/report/delivered-value-part.ts'
import { roleAnswers } from '#analysis/report/role-column.ts'
import { serviceItemsOf } from '#analysis/report/service-items-of.ts'
import { meanPointsOf, sharedPointsOf } from '#analysis/report/shared-points-of.ts'
import { compileAnswers } from '#survey-definitions/answers/compile-answers.ts'
import { findInstrument } from '#survey-definitions/catalogue.ts'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import { rolesOf } from '#survey-definitions/roles/roles-of.ts'
import { roleSample } from '../support/role-sample.ts'
import { replay } from './answers/replay.ts'

function shipped(id: string): SurveyDefinition {
  const definition = findInstrument(id)?.definition
  if (definition === undefined) throw new Error(`no ${id}`)
  return definition
}

const DIMENSIONS = [
  ...(['tangibles', 'reliability', 'responsiveness', 'assurance', 'empathy'] as const),
] as const

describe('SERVQUAL', () => {
  const definition = shipped('servqual')
  const roles = rolesOf(definition)
  const rowsOf = (role: string, value: (dimension: string) => number) =>
    Object.fromEntries(
      DIMENSIONS.map(dimension => {
        const own = roles.filter(bound => bound.role === role && bound.dimension === dimension)
        const cells = own.map(({ item }) => [item, value(dimension)])
        return [own[0]?.question ?? '', Object.fromEntries(cells)]
      }),
    )
  const points = (...shares: (number | undefined)[]) =>
    Object.fromEntries(
      DIMENSIONS.flatMap((dimension, index) =>
        shares[index] === undefined
          ? []
          : [[`points${dimension[0]?.toUpperCase()}${dimension.slice(1)}`, shares[index]]],
      ),
    )
  const complete = {
    ...rowsOf('expectation', () => 6),
    ...rowsOf('perception', dimension => (dimension === 'reliability' ? 4 : 5)),
  }

  test('asks 22 pairs, 4, 5, 4, 4 and 5 to a dimension, on seven points', () => {
    const empty = roleSample(definition, [])
    const items = serviceItemsOf(empty.sample, empty.roles)
    expect(items).toHaveLength(22)
    const counts = DIMENSIONS.map(
      name => items.filter(({ dimension }) => dimension === name).length,
    )
    expect(counts).toEqual([4, 5, 4, 4, 5])
    const pairs = roles.filter(({ role }) => role !== 'points')
    expect(new Set(pairs.map(({ scale }) => `${scale?.min}–${scale?.max}`))).toEqual(
      new Set(['1–7']),
    )
  })

  test('goes from answers to weighted gaps', () => {
    const answers = [
      { ...complete, ...points(20, 40, 20, 10, 10) },
      { ...complete, ...points(0, 100, undefined, undefined, 0) },
      { ...complete },
    ]
    const { sample, roles: columns } = roleSample(definition, answers)
    const { dimensions, overall, weighted } = serviceGaps(serviceItemsOf(sample, columns), {
      points: sharedPointsOf(sample, columns, DIMENSIONS),
    })
    expect(dimensions.map(({ gap }) => gap.mean)).toEqual([-1, -2, -1, -1, -1])
    expect(overall?.mean).toBeCloseTo(-1.2, 12)
    // −(60·1 + 40·2)/100 and −2, over the two who shared points out.
    expect(weighted).toMatchObject({ mean: expect.closeTo(-1.7, 12), n: 2 })
  })

  test.each([
    ['none', points(), true],
    ['100 in all', points(20, 20, 20, 20, 20), true],
    ['100 with nothings', points(60, 40, 0, 0, 0), true],
    ['99', points(20, 20, 20, 20, 19), false],
    ['no last field', points(60, 40), false],
  ])('points: %s', (_, given, isSound) => {
    const answers = { ...complete, ...given }
    expect(compileAnswers(definition).validate(answers, { final: true }).ok).toBe(isSound)
    expect(replay(definition, answers).valid).toBe(isSound)
  })
})

describe('customer delivered value', () => {
  const definition = shipped('customer-delivered-value')
  const roles = rolesOf(definition)

  test('asks for two or three items in each of eight blocks, of both brands', () => {
    for (const brand of ['own', 'rival'] as const) {
      const empty = roleSample(definition, [])
      const { values, costs } = deliveredValueItemsOf(empty.sample, empty.roles, brand)
      const counts = [...Object.values(values), ...Object.values(costs)].map(block => block.length)
      expect(counts).toEqual([3, 3, 2, 2, 2, 2, 2, 2])
    }
  })

  test('goes from answers to the published arithmetic', () => {
    const rows = (dimension: string, value: number) =>
      Object.fromEntries(
        roles
          .filter(bound => bound.role === 'own' && bound.dimension === dimension)
          .map(({ item }) => [item, value]),
      )
    const answers = [
      {
        ...{ product: rows('product', 8), service: rows('service', 7) },
        ...{ personnel: rows('personnel', 9), image: rows('image', 6) },
        ...{ money: rows('money', 6), time: rows('time', 4) },
        ...{ energy: rows('energy', 3), psychic: rows('psychic', 5) },
        ...{ valuePointsProduct: 40, valuePointsService: 25, valuePointsPersonnel: 20 },
        ...{ valuePointsImage: 15, costPointsMoney: 50, costPointsTime: 20 },
        ...{ costPointsEnergy: 15, costPointsPsychic: 15 },
      },
    ]
    const { sample, roles: columns } = roleSample(definition, answers)
    const values = { product: 40, service: 25, personnel: 20, image: 15 }
    const costs = { money: 50, time: 20, energy: 15, psychic: 15 }
    const means = { ...meanPointsOf(sample, columns, VALUE_BLOCKS) }
    expect(Object.entries(means).map(([block, { mean }]) => [block, mean])).toEqual(
      Object.entries(values),
    )
    const items = deliveredValueItemsOf(sample, columns, 'own')
    const estimate = deliveredValueEstimate(respondentDeliveredValues(items, { values, costs }))
    // V = .4·8 + .25·7 + .2·9 + .15·6, C = .5·6 + .2·4 + .15·3 + .15·5
    expect(estimate?.value.mean).toBeCloseTo(7.65, 12)
    expect(estimate?.cost.mean).toBeCloseTo(5, 12)
  })

  test('points that add up to something else are left out, and asking nobody gives none', () => {
    const half = { valuePointsProduct: 50 }
    const whole = { valuePointsProduct: 100, valuePointsImage: 0 }
    const pointsOf = (answers: readonly object[]) => {
      const { sample, roles: columns } = roleSample(
        definition,
        answers.map(given => ({ ...given })),
      )
      return meanPointsOf(sample, columns, VALUE_BLOCKS)
    }
    expect(pointsOf([half, whole])).toMatchObject({
      ...{ product: { mean: 100, n: 1 }, service: { mean: 0 } },
      ...{ personnel: { mean: 0 }, image: { mean: 0 } },
    })
    expect(pointsOf([half])).toBeUndefined()
    expect(meanPointsOf(roleSample(definition, [whole]).sample, [], VALUE_BLOCKS)).toBeUndefined()
    expect(meanPointsOf(roleSample(definition, [whole]).sample, [], COST_BLOCKS)).toBeUndefined()
  })
})

describe('short metrics', () => {
  const definition = shipped('net-promoter')
  const roles = rolesOf(definition)
  const answers = [{ recommend: 0, satisfied: 5, easy: 7 }, { recommend: 10, easy: 99 }, {}]

  test('are found by their roles, what is off the scale left out', () => {
    const { sample, roles: columns } = roleSample(definition, answers)
    const [nps, csat, ces] = columns.map(column => roleAnswers(sample, column))
    expect(nps).toEqual(Float64Array.of(0, 10, Number.NaN))
    expect(csat).toEqual(Float64Array.of(5, Number.NaN, Number.NaN))
    expect(ces && customerEffort(ces)).toMatchObject({ mean: { mean: 7, n: 1 } })
    expect(() => roleAnswers(sample, { column: 'no' })).toThrow('no column no')
  })

  test('are asked on 0–10, 1–5 and 1–7', () => {
    const scales = roles.map(({ role, scale }) => [role, scale?.min, scale?.max])
    expect(scales).toEqual([
      ['nps', 0, 10],
      ['csat', 1, 5],
      ['ces', 1, 7],
    ])
  })
})
