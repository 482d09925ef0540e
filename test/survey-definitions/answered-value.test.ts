import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answeredRow, answeredValue, recoded } from '#survey-definitions/answered-value.ts'
import { bindingOf } from '#survey-definitions/binding.ts'
import { catalogue, findInstrument } from '#survey-definitions/catalogue.ts'
import type { Element } from '#survey-definitions/definition.ts'

function valued(element: Omit<Element, 'name'> & { type: string }, answer: unknown) {
  const [indicator] = bindingOf({
    pages: [{ elements: [{ name: 'q', construct: 'c', ...element }] }],
  }).indicators
  if (indicator === undefined) throw new Error('unbound')
  return answeredValue(indicator, { q: answer })
}

describe('answeredValue', () => {
  test.each<[string, Omit<Element, 'name'> & { type: string }, unknown, number | undefined]>([
    ['a rating', { type: 'rating', rateMax: 10 }, 7, 7],
    ['a reversed rating', { type: 'rating', rateMax: 10, reversed: true }, 7, 4],
    ['a number in words', { type: 'radiogroup', choices: ['1', '2', '3'] }, '2', 2],
    ['true', { type: 'boolean' }, true, 1],
    ['a custom false', { type: 'boolean', valueTrue: 'yes', valueFalse: 'no' }, 'no', 0],
    ['don’t know', { type: 'rating', rateMax: 10, dontKnow: true }, 'dontknow', undefined],
    ['no answer', { type: 'rating', rateMax: 10 }, undefined, undefined],
    ['null', { type: 'rating', rateMax: 10 }, null, undefined],
    ['an answer off the scale', { type: 'rating', rateMax: 10 }, 99, undefined],
    ['an object', { type: 'rating', rateMax: 10 }, { q: 3 }, undefined],
    ['a list of one', { type: 'rating', rateMax: 10 }, [3], undefined],
    ['an empty text', { type: 'slider' }, '', undefined],
  ])('%s', (_, element, answer, expected) => {
    expect(valued(element, answer)).toBe(expected)
  })

  test('never finds an answer in what every object inherits', () => {
    const [indicator] = bindingOf({
      pages: [{ elements: [{ type: 'rating', name: 'constructor', construct: 'c' }] }],
    }).indicators
    if (indicator === undefined) throw new Error('unbound')
    expect(answeredValue(indicator, {})).toBeUndefined()
  })

  test('a row of a matrix stands under its row', () => {
    const binding = bindingOf({
      pages: [
        {
          elements: [
            {
              type: 'matrix',
              name: 'm',
              construct: 'c',
              columns: [1, 2, 3],
              rows: ['a', 'b'],
            },
          ],
        },
      ],
    })
    expect(answeredRow(binding, { m: { b: 3 } })).toEqual([Number.NaN, 3])
  })
})

describe('price tolerance in ACSI', () => {
  const acsi = findInstrument('acsi')
  const tolerance =
    acsi && bindingOf(acsi.definition).indicators.find(({ id }) => id === 'priceTolerance')
  if (tolerance === undefined) throw new Error('no price tolerance')

  // 1 + 9(t + 25)/50 for a rise of t or a cut of −t per cent; 26 stands for "more than 25"
  test.each<[object, number | undefined]>([
    [{ toleranceRise: 0 }, 5.5],
    [{ toleranceRise: 10 }, 7.3],
    [{ toleranceRise: 25 }, 10],
    [{ toleranceRise: 26 }, 10],
    [{ toleranceCut: 0 }, 5.5],
    [{ toleranceCut: 10 }, 3.7],
    [{ toleranceCut: 25 }, 1],
    [{ toleranceCut: 26 }, 1],
    [{}, undefined],
  ])('%j is %s', (answers, expected) => {
    const value = answeredValue(tolerance, { ...answers })
    if (expected === undefined) expect(value).toBeUndefined()
    else expect(value).toBeCloseTo(expected, 12)
  })
})

describe('for every answer', () => {
  const number = fc.double({ min: -100, max: 100, noNaN: true })

  test('turning a scale round twice gives the answer back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 6, max: 15 }), (min, max) => {
        const scale = { type: 'rating', rateMin: min, rateMax: max }
        for (let answer = min; answer <= max; answer++) {
          const turned = valued({ ...scale, reversed: true }, answer)
          expect(valued({ ...scale, reversed: true }, turned)).toBe(answer)
        }
      }),
    )
  })

  test('recoding keeps to the ends of its target, and to the order or its opposite', () => {
    fc.assert(
      fc.property(number, number, number, number, number, number, (a, b, from, to, low, high) => {
        fc.pre(Math.abs(from - to) > 1e-6)
        const recode = { from: [from, to], to: [low, high] } as const
        const [one, other] = [recoded(a, recode), recoded(b, recode)]
        const tolerance = 1e-9 * (1 + Math.abs(low) + Math.abs(high))
        expect(one).toBeGreaterThanOrEqual(Math.min(low, high) - tolerance)
        expect(one).toBeLessThanOrEqual(Math.max(low, high) + tolerance)
        const direction = (to - from) * (high - low)
        expect((a - b) * (one - other) * Math.sign(direction)).toBeGreaterThanOrEqual(
          -tolerance * 200,
        )
        expect(recoded(from, recode)).toBeCloseTo(low, 9)
        expect(recoded(to, recode)).toBeCloseTo(high, 9)
      }),
    )
  })

  test('a shipped indicator stays within its declared ends, whatever is answered', () => {
    const answer = fc.oneof(
      fc.integer({ min: -5, max: 120 }),
      fc.constant('dontknow'),
      fc.anything(),
    )
    for (const { definition } of catalogue) {
      const binding = bindingOf(definition)
      fc.assert(
        fc.property(answer, answer => {
          const keys = binding.indicators.flatMap(({ sources }) => sources.map(s => s.question))
          const row = answeredRow(binding, Object.fromEntries(keys.map(key => [key, answer])))
          row.forEach((value, index) => {
            const scale = binding.indicators[index]?.scale
            const inside = scale && value >= scale.min && value <= scale.max
            expect(Number.isNaN(value) || inside).toBe(true)
          })
        }),
      )
    }
  })
})
