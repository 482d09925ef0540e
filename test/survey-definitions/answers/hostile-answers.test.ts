import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileAnswers } from '#survey-definitions/answers/compile-answers.ts'
import { catalogue, findInstrument } from '#survey-definitions/catalogue.ts'

const acsi = findInstrument('acsi')
if (acsi === undefined) throw new Error('no ACSI')
const { validate } = compileAnswers(acsi.definition)

/** A complete answer to every question that a satisfied customer is shown. */
const COMPLETE = {
  ...{ overallSatisfaction: 8, expectationsMet: 7, closenessToIdeal: 7 },
  ...{ expectedQuality: 8, expectedFit: 8, expectedReliability: 9 },
  ...{ perceivedQuality: 8, perceivedFit: 'dontknow', perceivedReliability: 9 },
  ...{
    priceGivenQuality: 6,
    qualityGivenPrice: 7,
    complained: 0,
    repurchase: 9,
    toleranceRise: 10,
  },
}

describe('ACSI', () => {
  test('takes a complete answer as it is', () => {
    expect(validate(COMPLETE, { final: true })).toEqual({
      ok: true,
      answers: COMPLETE,
    })
  })

  test('drops what is asked of others: the cut of those who would not come back', () => {
    const given = { ...COMPLETE, toleranceCut: 5, complaintHandling: 3 }
    expect(validate(given, { final: true })).toEqual({
      ok: true,
      answers: COMPLETE,
    })
  })

  test('asks for all that is required, and for nothing else', () => {
    const verdict = validate({}, { final: true })
    const missing = verdict.ok ? [] : verdict.problems.map(({ question }) => question)
    const asked = Object.keys(COMPLETE).filter(name => name !== 'toleranceRise')
    expect(missing).toEqual(asked)
  })
})

describe('answers by someone who means harm', () => {
  test.each([
    ...['__proto__', 'constructor', 'prototype', 'toString', 'role', 'id', 'overallsatisfaction'],
  ])('a key "%s" is refused', key => {
    const given = JSON.parse(`{${JSON.stringify(key)}: {"polluted": true}}`)
    for (const final of [false, true]) {
      expect(validate(given, { final })).toMatchObject({
        ok: false,
        problems: [{ question: key, code: 'unknownQuestion' }],
      })
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  test.each([null, undefined, 'x', 5, true, [], [{}]])('%j is no answers at all', given => {
    expect(validate(given, { final: false })).toMatchObject({
      ok: false,
      problems: [{ code: 'notAnswers' }],
    })
  })

  test('any JSON is judged without throwing, and what passes names known questions only', () => {
    const known = new Set([...Object.keys(COMPLETE), 'toleranceCut', 'complaintHandling'])
    const value = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom(1, 10, 11, 'dontknow', 0, 26, { toString: 1 }, { value: 1 }, [[[]]]),
    )
    const given = fc.oneof(
      value,
      fc.dictionary(fc.oneof(fc.constantFrom(...known, '__proto__'), fc.string()), value),
    )
    fc.assert(
      fc.property(given, fc.boolean(), (given, final) => {
        const verdict = validate(given, { final })
        if (!verdict.ok) expect(verdict.problems.length).toBeGreaterThan(0)
        else for (const key of Object.keys(verdict.answers)) expect(known.has(key)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('answers nested without end are refused, not overflowed by', () => {
    const deep = JSON.parse(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`)
    const wide = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)
    expect(validate({ overallSatisfaction: deep, repurchase: wide }, { final: false })).toEqual({
      ok: false,
      problems: [
        { question: 'overallSatisfaction', code: 'wrongType' },
        { question: 'repurchase', code: 'wrongType' },
      ],
    })
  })

  test('what was given is left as it was', () => {
    const given = Object.freeze({ ...COMPLETE, toleranceCut: 5 })
    expect(validate(given, { final: true }).ok).toBe(true)
    expect(given).toEqual({ ...COMPLETE, toleranceCut: 5 })
  })

  test('a computed score is worked out here, whatever was sent', () => {
    const { validate } = compileAnswers({
      pages: [{ elements: [{ type: 'rating', name: 'q' }] }],
      calculatedValues: [{ name: 'score', expression: '{q} * 10', includeIntoResult: true }],
    })
    expect(validate({ q: 3, score: 9000 }, { final: true })).toEqual({
      ok: true,
      answers: { q: 3, score: 30 },
    })
  })

  test('the author’s pattern is matched in linear time', () => {
    const { validate } = compileAnswers({
      pages: [
        {
          elements: [
            {
              type: 'text',
              name: 'q',
              validators: [{ type: 'regex', regex: '^(a+)+$' }],
            },
          ],
        },
      ],
    })
    // JavaScript's own engine would be at it for longer than the universe is old.
    expect(validate({ q: `${'a'.repeat(500)}!` }, { final: true }).ok).toBe(false)
  })
})

test.each(catalogue)('$id: the same answers are judged the same every time', ({ definition }) => {
  const [one, other] = [compileAnswers(definition), compileAnswers(definition)]
  const rating = fc.oneof(fc.integer({ min: 0, max: 11 }), fc.constant('dontknow'))
  const names = definition.pages.flatMap(({ elements = [] }) => elements.map(({ name }) => name))
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), rating), given => {
      expect(one.validate(given, { final: true })).toEqual(other.validate(given, { final: true }))
      expect(one.validate(given, { final: true })).toEqual(one.validate(given, { final: true }))
    }),
  )
})
