import { describe, expect, it } from 'vitest'
import { advance, type KeeperEvent } from '#client/respond/keeping/advance.ts'
import { keeperState } from '#client/respond/keeping/keeper-state.ts'
import { newResponse } from '#client/respond/keeping/new-response.ts'

const SECOND = 1000
const begun = keeperState(newResponse('anonymous', 'en', 0))
const turned = (now: number): KeeperEvent => ({ kind: 'pageTurned', page: 'p', now })
const spent = (...events: KeeperEvent[]) => events.reduce(advance, begun).response.spent / SECOND

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
