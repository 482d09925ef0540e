import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  adoptFromServer,
  joinStamped,
  plainAnswers,
  stampChanges,
} from '#client/respond/response/answers.ts'

const answer = fc.record(
  { value: fc.oneof(fc.nat({ max: 3 }), fc.constant('x')), at: fc.nat({ max: 5 }) },
  { requiredKeys: ['at'] },
)
const answers = fc.dictionary(fc.constantFrom('a', 'b', 'c'), answer, { noNullPrototype: true })
const copy = fc.record({
  answers,
  acknowledged: fc.record({ revision: fc.nat({ max: 2 }), answers }),
})

describe('answers with the moment of their last change', () => {
  it('join to the same whichever tab is asked, and joining again changes nothing', () => {
    fc.assert(
      fc.property(copy, copy, (one, other) => {
        const joined = joinStamped(one, other)
        expect(joinStamped(other, one)).toEqual(joined)
        const { acknowledged } =
          one.acknowledged.revision > other.acknowledged.revision ? one : other
        expect(joinStamped({ answers: joined, acknowledged }, other)).toEqual(joined)
      }),
    )
  })

  it('keep the later of two', () => {
    const acknowledged = { revision: 0, answers: {} }
    const joined = joinStamped(
      { answers: { a: { value: 1, at: 5 }, b: { at: 9 } }, acknowledged },
      { answers: { a: { value: 2, at: 6 }, b: { value: 3, at: 8 } }, acknowledged },
    )
    expect(plainAnswers(joined)).toEqual({ a: 2 })
  })

  it('are stamped where they changed, later than before even by a clock set back', () => {
    const stamped = { a: { value: 1, at: 100 }, b: { value: 2, at: 100 } }
    expect(stampChanges(stamped, { a: 1, b: 2 }, { a: 3, b: 2 }, 50)).toEqual({
      a: { value: 3, at: 101 },
      b: { value: 2, at: 100 },
    })
    expect(stampChanges(stamped, { a: 1, b: 2 }, { b: 2 }, 200)).toMatchObject({ a: { at: 200 } })
  })

  it('take from the server what was not changed here since', () => {
    const ours = {
      answers: {
        kept: { value: 1, at: 1 },
        changed: { value: 2, at: 5 },
        taken: { value: 3, at: 1 },
      },
      acknowledged: {
        revision: 1,
        answers: {
          kept: { value: 1, at: 1 },
          changed: { value: 0, at: 1 },
          taken: { value: 3, at: 1 },
        },
      },
    }
    const server = { revision: 2, answers: { kept: 1, changed: 9, added: 7 } }
    const adopted = adoptFromServer(ours, server)
    expect(plainAnswers(adopted.answers)).toEqual({ kept: 1, changed: 2, added: 7 })
    expect(adopted.acknowledged.revision).toBe(2)
  })

  it('lose nothing to a server that was set back', () => {
    fc.assert(
      fc.property(copy, ({ answers, acknowledged }) => {
        const ahead = { answers, acknowledged: { ...acknowledged, revision: 3 } }
        const adopted = adoptFromServer(ahead, { revision: 1, answers: {} })
        expect(plainAnswers(adopted.answers)).toEqual(plainAnswers(answers))
      }),
    )
  })
})
