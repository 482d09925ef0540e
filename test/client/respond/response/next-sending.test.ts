import { describe, expect, it } from 'vitest'
import { type LocalResponse, newResponse } from '#client/respond/response/local-response.ts'
import { nextSending } from '#client/respond/response/next-sending.ts'
import { type ResponseState, responseState } from '#client/respond/response/response-state.ts'

const begun = newResponse('anonymous', 'en', 1)
const answered: LocalResponse = { ...begun, answers: { a: { value: 1, at: 5 } } }
const ready: ResponseState = { ...responseState(answered), caughtUp: true }

describe('what is sent next', () => {
  it('is nothing for a respondent who only looks', () => {
    expect(nextSending(responseState(begun))).toBeUndefined()
  })

  it('asks the server first where it may know more', () => {
    expect(nextSending(responseState(answered))).toMatchObject({ kind: 'resume' })
  })

  it('saves what the server does not have, under the next revision', () => {
    expect(nextSending(ready)).toMatchObject({ kind: 'save', revision: 1, answers: { a: 1 } })
    const acknowledged = { revision: 1, answers: answered.answers, locale: 'en' as const }
    expect(nextSending({ ...ready, response: { ...answered, acknowledged } })).toBeUndefined()
  })

  it('leaves out answers that are not valid yet', () => {
    const response = { ...answered, answers: { ...answered.answers, mail: { value: 'x@', at: 6 } } }
    expect(nextSending({ ...ready, response, unready: ['mail'] })).toMatchObject({
      answers: { a: 1 },
    })
  })

  it('is nothing before the respondent has agreed, and says so afterwards', () => {
    expect(nextSending({ ...ready, needsConsent: true })).toBeUndefined()
    const response = { ...answered, consent: { isGiven: true, at: 2 } }
    expect(nextSending({ ...ready, needsConsent: true, response })).toMatchObject({
      hasConsent: true,
    })
  })

  it('sends the final answers, and that a robot was trapped', () => {
    const submission = { answers: { a: 1 }, locale: 'en' as const, spent: 7 }
    const response = { ...answered, submission }
    expect(nextSending({ ...ready, response, isTrapped: true })).toMatchObject({
      ...{ kind: 'submit', answers: { a: 1 }, spent: 7, isTrapped: true, receipt: begun.receipt },
    })
  })

  it.each([
    { outcome: 'received' },
    { pause: { milliseconds: 1 } },
    { sending: { kind: 'resume', id: begun.id, secret: begun.secret } },
    { rejected: { code: 'x', answers: { a: 1 }, locale: 'en', final: false } },
  ] as const)('is nothing while %o', change => {
    expect(nextSending({ ...ready, ...change })).toBeUndefined()
  })
})
