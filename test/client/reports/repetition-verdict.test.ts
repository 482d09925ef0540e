import { describe, expect, it } from 'vitest'
import { repetitionVerdict } from '#client/reports/repetition-verdict.ts'

describe('repetitionVerdict', () => {
  it('reads what a repetition found and nothing else', () => {
    expect(repetitionVerdict({ same: true })).toBe('identical')
    expect(repetitionVerdict({ same: false, reason: 'engine-changed' })).toBe('engine-changed')
    expect(repetitionVerdict({ same: false, reason: 'something new' })).toBe('result-differs')
    expect(repetitionVerdict({ runId: 'x' })).toBeUndefined()
    expect(repetitionVerdict(null)).toBeUndefined()
  })
})
