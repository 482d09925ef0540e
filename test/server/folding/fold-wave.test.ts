import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { completeCases, decodeSample, type Moments, momentsOf } from '#analysis'
import type { Store } from '#server/database/database.ts'
import { eraseResponse } from '#server/responses/erase-response.ts'
import { foldAll, foldWave } from '#server/responses/fold-wave.ts'
import { BLOCK_ROWS } from '#server/responses/sample-block.ts'
import { sampleLayout } from '#server/responses/sample-layout.ts'
import { sampleOfAnswers } from '#server/responses/sample-of-answers.ts'
import { waveMoments } from '#server/responses/wave-moments.ts'
import { waveSample } from '#server/responses/wave-sample.ts'
import type { Wave } from '#server/waves/wave.queries.ts'
import { bindingOf } from '#survey-definitions/binding.ts'
import { DIALECTS, openTestStore, type TestStore } from '../../support/dialects.ts'
import { smallDefinition } from '../../support/small-definition.ts'
import { storedWave, storeResponses } from '../../support/stored-wave.ts'

const layout = sampleLayout({
  definition: smallDefinition,
  binding: bindingOf(smallDefinition),
})
const BOTH = { includePartials: true, missing: 'mean' } as const

/** Different answers by number, with a gap now and then. */
function answersOf(number: number) {
  const answers: Record<string, unknown> = {
    speed: 1 + (number % 10),
    errors: number % 7 === 0 ? 'dontknow' : 1 + ((number * 3) % 10),
    overall: 1 + ((number * 7) % 10),
  }
  if (number % 3 > 0) answers.tolerance = number % 21
  return answers
}

const many = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => answersOf(from + index))

const responsesOf = (answers: readonly Record<string, unknown>[]) =>
  answers.map(given => ({ answers: given }))

const expected = (answers: readonly Record<string, unknown>[]) =>
  momentsOf(sampleOfAnswers(layout, responsesOf(answers)))

function expectSame(actual: Moments, wanted: Moments) {
  const { sums, products, ...exact } = actual
  const { sums: wantedSums, products: wantedProducts, ...wantedExact } = wanted
  expect(exact).toEqual(wantedExact)
  // The recoded column has decimals, whose sum depends on the order of addition in its last bits.
  const near = (values: readonly number[], others: readonly number[]) => {
    for (const [i, value] of values.entries()) expect(value).toBeCloseTo(others[i] ?? Number.NaN, 6)
  }
  near(sums, wantedSums)
  near(products, wantedProducts)
}

describe.each(DIALECTS)('folding on %s', dialect => {
  let test: TestStore
  let store: Store
  beforeAll(async () => {
    test = await openTestStore(dialect)
    store = test.store
  })
  afterAll(() => test.close())

  const blocks = (wave: Wave) =>
    store.read
      .selectFrom('sampleBlock')
      .selectAll()
      .where('waveId', '=', wave.id)
      .orderBy('state')
      .orderBy('number')
      .execute()
  const idsInBlocks = async (wave: Wave) =>
    (await blocks(wave)).flatMap(({ responseIds }): string[] => JSON.parse(responseIds))
  const waiting = async (wave: Wave) =>
    (await store.read.selectFrom('unfolded').selectAll().where('waveId', '=', wave.id).execute())
      .length

  it('shows every answer before, between and after folding', async () => {
    const wave = await storedWave(store, smallDefinition)
    expect((await waveMoments(store.read, wave, BOTH)).moments.n).toBe(0)
    await storeResponses(store, wave, many(30))
    expectSame((await waveMoments(store.read, wave, BOTH)).moments, expected(many(30)))
    expect(await foldWave(store, wave.id)).toBe(30)
    expectSame((await waveMoments(store.read, wave, BOTH)).moments, expected(many(30)))
    await storeResponses(store, wave, many(12, 30))
    expectSame((await waveMoments(store.read, wave, BOTH)).moments, expected(many(42)))
    expect(await foldWave(store, wave.id)).toBe(12)
    expectSame((await waveMoments(store.read, wave, BOTH)).moments, expected(many(42)))
    expect(await foldWave(store, wave.id)).toBe(0)
  })

  it('keeps partial responses apart and counts them in at the reader’s wish', async () => {
    const wave = await storedWave(store, smallDefinition)
    await storeResponses(store, wave, many(20))
    await storeResponses(store, wave, many(5, 20), 'partial')
    await foldWave(store, wave.id)
    await storeResponses(store, wave, many(2, 25), 'partial')
    const without = await waveMoments(store.read, wave, { ...BOTH, includePartials: false })
    const withThem = await waveMoments(store.read, wave, BOTH)
    expect(without).toMatchObject({ partials: 0, moments: { n: 20 } })
    expect(withThem.partials).toBe(7)
    expectSame(withThem.moments, expected(many(27)))
    expect(await waveSample(store.read, wave, { includePartials: true })).toMatchObject({
      completeRows: 20,
      partialRows: 5,
    })
  })

  it('reckons listwise moments over the rows without gaps', async () => {
    const wave = await storedWave(store, smallDefinition)
    await storeResponses(store, wave, many(40))
    await foldWave(store, wave.id)
    await storeResponses(store, wave, many(9, 40))
    const { moments } = await waveMoments(store.read, wave, { ...BOTH, missing: 'listwise' })
    const complete = completeCases(sampleOfAnswers(layout, responsesOf(many(49))))
    expect(complete.n).toBeLessThan(49)
    expectSame(moments, momentsOf(complete))
  })

  it('fills blocks to their size and begins the next', async () => {
    const wave = await storedWave(store, smallDefinition)
    await storeResponses(store, wave, many(BLOCK_ROWS + 150))
    expect(await foldWave(store, wave.id)).toBe(BLOCK_ROWS + 150)
    const made = await blocks(wave)
    expect(made.map(({ rows }) => rows)).toEqual([BLOCK_ROWS, 150])
    for (const block of made) {
      const sample = decodeSample(block.cells)
      expect(sample.n).toBe(block.rows)
      expectSame(JSON.parse(block.moments).mean, momentsOf(sample))
    }
    expectSame(
      (await waveMoments(store.read, wave, BOTH)).moments,
      expected(many(BLOCK_ROWS + 150)),
    )
    const { sample } = await waveSample(store.read, wave, { includePartials: false })
    expectSame(momentsOf(sample), expected(many(BLOCK_ROWS + 150)))
  })

  it('puts each response in exactly one block when many fold, answer and read at once', async () => {
    const wave = await storedWave(store, smallDefinition)
    const ids = await storeResponses(store, wave, many(900))
    const seen: number[] = []
    const read = async () => {
      for (let i = 0; i < 10; i++) seen.push((await waveMoments(store.read, wave, BOTH)).moments.n)
    }
    const [more] = await Promise.all([
      storeResponses(store, wave, many(700, 900)),
      ...Array.from({ length: 4 }, () => foldWave(store, wave.id)),
      read(),
    ])
    await Promise.all(Array.from({ length: 4 }, () => foldWave(store, wave.id)))
    expect((await idsInBlocks(wave)).sort()).toEqual([...ids, ...more].sort())
    expect(await waiting(wave)).toBe(0)
    expect(seen.every(n => n === 900 || n === 1400 || n === 1600)).toBe(true)
    expectSame((await waveMoments(store.read, wave, BOTH)).moments, expected(many(1600)))
  })

  it('loses nothing and doubles nothing when it is cut off between and within units', async () => {
    const wave = await storedWave(store, smallDefinition)
    const ids = await storeResponses(store, wave, many(1000))
    let units = 0
    const dying: Store = {
      ...store,
      write: async work => {
        const die = ++units
        return store.write(async trx => {
          const result = await work(trx)
          if (die === 2) throw new Error('killed before its commit')
          return result
        })
      },
    }
    await expect(foldWave(dying, wave.id)).rejects.toThrow('killed')
    expect((await idsInBlocks(wave)).length + (await waiting(wave))).toBe(1000)
    expectSame((await waveMoments(store.read, wave, BOTH)).moments, expected(many(1000)))
    await foldWave(store, wave.id)
    expect((await idsInBlocks(wave)).sort()).toEqual([...ids].sort())
  })

  it('stops between two units when asked', async () => {
    const wave = await storedWave(store, smallDefinition)
    await storeResponses(store, wave, many(500))
    expect(await foldWave(store, wave.id, AbortSignal.abort())).toBe(0)
    expect(await waiting(wave)).toBe(500)
  })

  it('keeps the order of anonymous answers in the dark while their wave is open', async () => {
    const wave = await storedWave(store, smallDefinition, { privacy: 'anonymous' })
    for (let i = 0; i < 19; i++) {
      await storeResponses(store, wave, [answersOf(i)])
      await foldWave(store, wave.id)
    }
    expect(await blocks(wave)).toEqual([])
    expectSame((await waveMoments(store.read, wave, BOTH)).moments, expected(many(19)))
    const before = await idsInBlocks(wave)
    await storeResponses(store, wave, [answersOf(19)])
    await foldWave(store, wave.id)
    const group = await idsInBlocks(wave)
    expect(before).toEqual([])
    expect(group).toHaveLength(10)
    expect(group).toEqual([...group].sort())

    await store.write(trx =>
      trx.updateTable('wave').set({ state: 'closed' }).where('id', '=', wave.id).execute(),
    )
    await foldAll(store)
    expect(await idsInBlocks(wave)).toHaveLength(20)
    expect(await waiting(wave)).toBe(0)
  })

  it('builds a block again without an erased response', async () => {
    const wave = await storedWave(store, smallDefinition)
    const ids = await storeResponses(store, wave, many(50))
    await foldWave(store, wave.id)
    const late = await storeResponses(store, wave, [answersOf(50)])
    const [fifth = '', latest = ''] = [ids[5], late[0]]
    expect(await eraseResponse(store, fifth)).toBe(true)
    expect(await eraseResponse(store, latest)).toBe(true)
    expect(await eraseResponse(store, fifth)).toBe(false)
    expect(await eraseResponse(store, 'nobody')).toBe(false)
    const left = many(50).filter((_, i) => i !== 5)
    expectSame((await waveMoments(store.read, wave, BOTH)).moments, expected(left))
    expect((await idsInBlocks(wave)).sort()).toEqual(ids.filter(id => id !== fifth).sort())
    expect((await waveSample(store.read, wave, { includePartials: false })).erasedRows).toBe(2)
  })

  it('is empty again when the last response has been erased', async () => {
    const wave = await storedWave(store, smallDefinition)
    const [only = ''] = await storeResponses(store, wave, many(1))
    await foldWave(store, wave.id)
    await eraseResponse(store, only)
    expect(await blocks(wave)).toEqual([])
    expect((await waveMoments(store.read, wave, BOTH)).moments.n).toBe(0)
  })

  it('agrees with a sample made at once, whatever comes, folds and goes', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('answer' as const), count: fc.integer({ min: 1, max: 30 }) }),
      fc.record({ do: fc.constant('fold' as const) }),
      fc.record({ do: fc.constant('erase' as const), which: fc.nat() }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async steps => {
        const wave = await storedWave(store, smallDefinition)
        const there = new Map<string, Record<string, unknown>>()
        let number = 0
        for (const next of steps) {
          if (next.do === 'fold') await foldWave(store, wave.id)
          else if (next.do === 'answer') {
            const answers = many(next.count, number)
            number += next.count
            const ids = await storeResponses(store, wave, answers)
            for (const [i, id] of ids.entries()) there.set(id, answers[i] ?? {})
          } else if (there.size > 0) {
            const id = [...there.keys()][next.which % there.size] ?? ''
            there.delete(id)
            await eraseResponse(store, id)
          }
          const { moments } = await waveMoments(store.read, wave, BOTH)
          expectSame(moments, expected([...there.values()]))
        }
      }),
      { numRuns: 15 },
    )
  })
})
