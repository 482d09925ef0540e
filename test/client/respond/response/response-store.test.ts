import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '#client/respond/response/answers.ts'
import { isAnsweredMark } from '#client/respond/response/local-response.ts'
import { parseLocalRecord } from '#client/respond/response/local-storage.ts'
import { runLength } from '../../../support/run-length.ts'
import { REFUSED, World } from './world.ts'

const RUNS = runLength(300, 5000)

const TABS = 2
const tab = fc.nat({ max: TABS - 1 })

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('type'), tab, key: key(), value: value() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('reach'), tab }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('arrive'), tab }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('break'), tab }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('passTime'), tab }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('seeEvents'), tab }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hurry'), tab }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('turn'), tab, page: key() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reload'), tab }) },
)
const ending = fc.record({ do: fc.constant('complete'), tab })

type Step = { do: string; tab: number; key?: string; page?: string; value?: unknown }

const type = (at: number, name: string, given: unknown) => ({
  do: 'type',
  tab: at,
  key: name,
  value: given,
})

/** What the property has found while the store was written. */
const FOUND_BEFORE: [Step[]][] = [
  // An answer typed in a tab that has not seen the other's yet.
  [[type(0, 'a', 'dontknow'), type(1, 'b', 1)]],
  // Taken back while it was under way, and the reply lost with a reload.
  [[type(0, 'c', 0), type(0, 'c', undefined), { do: 'reach', tab: 0 }, { do: 'reload', tab: 0 }]],
  // The server has it, nobody here knows, and it is taken back.
  [
    [
      type(1, 'b', 'dontknow'),
      { do: 'reach', tab: 1 },
      { do: 'break', tab: 1 },
      type(1, 'b', undefined),
    ],
  ],
  // What the server did not have when it was asked, it got from the other tab since.
  [
    [
      type(1, 'a', 'dontknow'),
      { do: 'reload', tab: 0 },
      { do: 'reach', tab: 0 },
      type(0, 'b', 0),
      { do: 'reach', tab: 1 },
      type(0, 'a', undefined),
      { do: 'arrive', tab: 0 },
    ],
  ],
]

function key() {
  return fc.constantFrom('a', 'b', 'c')
}

function value() {
  return fc.oneof(fc.nat({ max: REFUSED }), fc.constant('dontknow'), fc.constant(undefined))
}

/** Lets promises and microtasks run out. */
const settled = () => new Promise(resolve => setImmediate(resolve))

function withChange(before: Answers, change: Answers): Answers {
  const all = Object.entries({ ...before, ...change })
  return Object.fromEntries(all.filter(([, given]) => given !== undefined))
}

async function take(world: World, one: Step) {
  const { do: what, tab: index, key: name = 'a', value: given } = one
  const at = world.tabs[index] ?? new Error('no such tab')
  if (at instanceof Error) throw at
  switch (what) {
    case 'type':
      at.store?.dispatch({
        kind: 'answered',
        before: at.answers(),
        answers: withChange(at.answers(), { [name]: given }),
        unready: [],
        now: world.tick(),
      })
      break
    case 'reach':
      at.reach()
      break
    case 'arrive':
      at.reach()
      at.settle(false)
      break
    case 'break':
      at.settle(true)
      break
    case 'passTime':
      at.passTime()
      break
    case 'seeEvents':
      at.seeEvents()
      break
    case 'turn':
      at.store?.dispatch({ kind: 'pageChanged', page: one.page ?? '', now: world.tick() })
      break
    case 'hurry':
      at.store?.dispatch({ kind: 'hurried' })
      break
    case 'reload':
      at.store?.stop()
      at.open()
      break
    case 'complete':
      at.store?.dispatch({ kind: 'completed', now: world.tick(), answers: at.answers() })
      break
  }
  await settled()
  for (const { requests } of world.tabs) expect(requests.length).toBeLessThanOrEqual(1)
}

/** The connection is good again and everybody waits. */
async function comeToRest(world: World) {
  for (let round = 0; round < 60; round++) {
    const writes = world.writes
    let isBusy = false
    for (const at of world.tabs) {
      isBusy ||= at.requests.length > 0 || at.timer !== undefined || at.unseenEvents > 0
      at.seeEvents()
      at.reach()
      at.settle(false)
      at.passTime()
      await settled()
    }
    if (!isBusy && writes === world.writes) return
  }
  throw new Error('the tabs never come to rest')
}

describe('the store of a response', () => {
  it('loses nothing that was typed, whatever breaks and whichever tab it was typed in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps: Step[]) => {
        const world = new World(TABS)
        const last: Record<string, unknown> = {}
        for (const one of steps) {
          // Typing what stands there already changes nothing.
          const shown = world.tabs[one.tab]?.answers() ?? {}
          if (one.key && shown[one.key] !== one.value) last[one.key] = one.value
          await take(world, one)
        }
        await comeToRest(world)
        const expected = Object.fromEntries(
          Object.entries(last).filter(([, given]) => given !== undefined),
        )
        expect(world.server.draft?.answers ?? {}).toEqual(expected)
        for (const at of world.tabs) {
          expect(at.answers()).toEqual(expected)
        }
      }),
      { numRuns: RUNS, examples: FOUND_BEFORE },
    )
  })

  it('delivers a submission once, and then this device keeps no answers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 20 }),
        ending,
        fc.array(fc.oneof({ weight: 6, arbitrary: step }, ending), { maxLength: 20 }),
        async (before, end, after) => {
          const world = new World(TABS)
          const completed: Answers[] = []
          for (const one of [...before, end, ...after]) {
            await take(world, one)
            const submission = world.tabs[one.tab]?.store?.state().response.submission
            if (submission) completed.push(submission.answers)
          }
          await comeToRest(world)
          if (world.server.submissions.length === 0) {
            expect(completed.every(answers => answers.a === REFUSED)).toBe(true)
            for (const at of world.tabs) {
              expect(at.store?.state().outcome).toBeUndefined()
              expect(at.store?.state().response.submission).toBeUndefined()
            }
            return
          }
          expect(world.server.submissions).toHaveLength(1)
          expect(completed).toContainEqual(world.server.submissions[0])
          const mark = parseLocalRecord(world.stored)
          expect(mark && isAnsweredMark(mark)).toBe(true)
          for (const at of world.tabs) {
            if (!at.store) continue
            expect(['received', 'answeredBefore']).toContain(at.store.state().outcome)
          }
        },
      ),
      { numRuns: RUNS },
    )
  })
})
