import { describe, expect, it } from 'vitest'
import { isLater, joinRecord, needsSaving } from '#client/respond/response/between-tabs.ts'
import { type LocalResponse, newResponse } from '#client/respond/response/local-response.ts'
import { recordToSave, responseState } from '#client/respond/response/response-state.ts'

const begun: LocalResponse = newResponse('anonymous', 'en', 1)
const submission = (a: number) => ({ answers: { a }, locale: 'en' as const, spent: 1 })

describe('two tabs on one response', () => {
  it('hold each answer as it was last changed', () => {
    const ours = responseState({ ...begun, answers: { a: { value: 1, at: 5 } } })
    const theirs = { ...begun, answers: { a: { value: 2, at: 7 }, b: { value: 3, at: 2 } } }
    expect(joinRecord(ours, theirs).response.answers).toEqual(theirs.answers)
    expect(joinRecord(responseState(theirs), ours.response).response.answers).toEqual(
      theirs.answers,
    )
  })

  it('send the same submission, whichever of them was first', () => {
    const [one, other] = [1, 2].map(a => ({ ...begun, submission: submission(a) }))
    if (!one || !other) throw new Error('two submissions')
    const joined = joinRecord(responseState(one), other).response.submission
    expect(joined).toEqual(joinRecord(responseState(other), one).response.submission)
  })

  it('believe the one that knows of more refusals', () => {
    const refused = { ...begun, refusals: 1 }
    const stale = { ...begun, submission: submission(1) }
    expect(joinRecord(responseState(stale), refused).response.submission).toBeUndefined()
  })

  it('are both finished once one of them is, and show its receipt', () => {
    const mark = { id: begun.id, begunAt: 1, answered: true as const, receipt: 'R' }
    const joined = joinRecord(responseState(begun), mark)
    expect(joined).toMatchObject({ outcome: 'answeredBefore', response: { receipt: 'R' } })
  })

  it('give way to a response that was begun later on the same device, and to no earlier one', () => {
    const next = newResponse('anonymous', 'en', 9)
    expect(isLater(next, begun)).toBe(true)
    expect(joinRecord(responseState(begun), next).response.id).toBe(next.id)
    expect(joinRecord(responseState(next), begun).response.id).toBe(next.id)
  })

  it('write only what is not stored yet', () => {
    const state = responseState(begun)
    const answered = responseState({ ...begun, answers: { a: { value: 1, at: 5 } } })
    expect(needsSaving(state, state, begun)).toBe(false)
    expect(needsSaving(state, answered, begun)).toBe(true)
    expect(needsSaving(state, answered, answered.response)).toBe(false)
    expect(needsSaving(state, answered, newResponse('anonymous', 'en', 9))).toBe(false)
  })
})

describe('what stays on the device', () => {
  const state = responseState(begun)

  it.each([undefined, 'unknownLink', 'paused'] as const)('is all of it: %s', outcome => {
    expect(recordToSave(outcome ? { ...state, outcome } : state)).toEqual(begun)
  })

  it.each(['closed', 'notWanted'] as const)('is nothing: %s', outcome => {
    expect(recordToSave({ ...state, outcome })).toBeUndefined()
  })

  it.each(['received', 'receivedUncounted', 'answeredBefore'] as const)(
    'is that the link was answered, with the receipt, and no answer: %s',
    outcome => {
      const { id, begunAt, receipt } = begun
      expect(recordToSave({ ...state, outcome })).toEqual({ id, begunAt, answered: true, receipt })
    },
  )
})
