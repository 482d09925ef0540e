import { describe, expect, it } from 'vitest'
import type { Problem } from '#client/respond/api/call-api.ts'
import { refusalOf } from '#client/respond/response/send-to-server.ts'

const problem = (code: string, details?: unknown): Problem => ({ code, details })

describe('the meaning of a refusal', () => {
  it('brings the answers that stand in place of a stale save', () => {
    const kept = { revision: 4, answers: { a: 1 }, submitted: false }
    expect(refusalOf('save', problem('stale-revision', kept))).toEqual({
      kind: 'stale',
      revision: 4,
      answers: { a: 1 },
    })
    expect(refusalOf('save', problem('stale-revision', { ...kept, submitted: true }))).toEqual({
      kind: 'answeredBefore',
    })
  })

  it('names the questions of a submission that cannot be taken', () => {
    const problems = [{ question: 'a', code: 'outOfRange' }]
    expect(refusalOf('submit', problem('invalid-answers', { problems }))).toEqual({
      kind: 'refused',
      problems,
    })
  })

  it.each([
    ['save', 'invalid-answers', 'rejected'],
    ['save', 'too-large', 'rejected'],
    ['submit', 'invalid-request', 'rejected'],
    ['submit', 'submission-differs', 'answeredBefore'],
    ['save', 'wave-not-open', 'closed'],
    ['submit', 'wave-not-open', 'closed'],
    ['resume', 'not-found', 'nothingSaved'],
    ['save', 'not-found', 'unknownLink'],
  ] as const)('of a %s as %s is %s', (sending, code, kind) => {
    expect(refusalOf(sending, problem(code)).kind).toBe(kind)
  })
})
