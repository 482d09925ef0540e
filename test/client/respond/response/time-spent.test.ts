import { describe, expect, it } from 'vitest'
import { advance, type ResponseEvent } from '#client/respond/response/advance.ts'
import { newResponse } from '#client/respond/response/local-response.ts'
import { responseState } from '#client/respond/response/response-state.ts'

const SECOND = 1000
const begun = responseState(newResponse('anonymous', 'en', 0))
const turned = (now: number): ResponseEvent => ({ kind: 'pageChanged', page: 'p', now })
const spent = (...events: ResponseEvent[]) => events.reduce(advance, begun).response.spent / SECOND

describe('the time spent on a questionnaire', () => {
  it('runs from when the page is shown to the last sign of somebody', () => {
    expect(spent({ kind: 'shown', now: 0 }, turned(20 * SECOND), turned(45 * SECOND))).toBe(45)
  })

  it('leaves out what the page was out of sight', () => {
    expect(
      spent(
        { kind: 'shown', now: 0 },
        { kind: 'hidden', now: 10 * SECOND },
        { kind: 'shown', now: 3000 * SECOND },
        turned(3005 * SECOND),
      ),
    ).toBe(15)
  })

  it('counts a minute of a longer gap, and nothing where the clock was set back', () => {
    expect(spent({ kind: 'shown', now: 0 }, turned(600 * SECOND), turned(500 * SECOND))).toBe(60)
  })

  it('is fixed with the answers when they are sent', () => {
    const sent = [
      { kind: 'shown', now: 0 },
      { kind: 'completed', answers: {}, now: 30 * SECOND },
      turned(50 * SECOND),
    ] as const
    const { submission } = sent.reduce<typeof begun>(advance, begun).response
    expect(submission?.spent).toBe(30 * SECOND)
  })
})
