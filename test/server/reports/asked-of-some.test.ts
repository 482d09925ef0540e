import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodeSample, encodeSample, momentsOf, NOT_ASKED } from '#analysis'
import type { Store } from '#server/database/database.ts'
import { makeIndexRun } from '#server/reports/make-index-run.ts'
import { DEFAULT_OPTIONS } from '#server/reports/report-options.ts'
import { foldWave } from '#server/responses/fold-wave.ts'
import type { Wave } from '#server/waves/wave.queries.ts'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import { DIALECTS } from '../../support/dialects.ts'
import { smallDefinition } from '../../support/small-definition.ts'
import { storedWave, storeResponses } from '../../support/stored-wave.ts'
import { type Json, type TestApp, testApp } from '../../support/test-app.ts'

const rating = (name: string) => ({ type: 'rating', name, construct: 'handling', rateMax: 10 })

/** Only those who complained are asked how their complaint was handled. */
const definition: SurveyDefinition = {
  ...smallDefinition,
  measurement: {
    constructs: {
      ...smallDefinition.measurement?.constructs,
      handling: {
        kind: 'composite',
        title: { default: 'Complaint handling', 'zh-cn': '投诉处理' },
      },
    },
    paths: { quality: ['satisfaction'], handling: ['satisfaction'] },
    focus: 'satisfaction',
  },
  pages: [
    ...(smallDefinition.pages ?? []),
    {
      name: 'complaints',
      elements: [
        { type: 'boolean', name: 'complained', title: 'Have you complained?' },
        {
          type: 'panel',
          name: 'handled',
          visibleIf: '{complained} = true',
          elements: [rating('handled'), rating('outcome')],
        },
      ],
    },
  ],
}

/** Every third complained; the ninth of them leaves the handling open. */
function answersOf(number: number): Record<string, unknown> {
  const complained = number % 3 === 0
  const level = 2 + ((number * 7) % 8)
  const near = (step: number) => level + (((number * step) % 5) >> 1) - 1
  return {
    speed: near(1),
    errors: 11 - near(2),
    overall: near(3),
    tolerance: 2 * near(4),
    complained,
    ...(complained &&
      number !== 27 && {
        handled: Math.min(10, Math.max(1, level + ((number / 3) % 4) - 2)),
        outcome: level,
      }),
  }
}
const people = Array.from({ length: 120 }, (_, number) => answersOf(number))

describe.each(DIALECTS)('a construct that is asked of some only, on %s', dialect => {
  let test: TestApp
  let store: Store
  beforeAll(async () => {
    test = await testApp(dialect)
    store = test.deps.store
  })
  afterAll(() => test.close())

  const read = async (wave: Wave, query = ''): Promise<{ status: number; body: Json }> => {
    const headers = await test.as('viewer')
    return test.call('GET', `/api/waves/${wave.id}/report${query}`, { headers })
  }
  const modelOf = async (wave: Wave, query = '') => (await read(wave, query)).body.report.pathModel
  const run = (wave: Wave, among?: string) =>
    makeIndexRun(
      test.deps,
      {
        ...{ waveId: wave.id, resamples: 200, seed: 1, createdBy: null },
        options: { ...DEFAULT_OPTIONS, ...(among !== undefined && { among }) },
      },
      { signal: new AbortController().signal, report: () => {} },
    )

  it('is outside the report of everybody and inside that of those asked, live and as a run', async () => {
    const wave = await storedWave(store, definition)
    await storeResponses(store, wave, people)
    const live = await modelOf(wave)
    // One of the 120 was asked about the handling and left all of it open.
    expect(live).toMatchObject({
      ...{ n: 119, sparse: 1 },
      population: { about: [], notAsked: 0, outside: [{ id: 'handling', asked: 39 }] },
    })
    expect(live.population.outside[0].index.interval).toHaveLength(2)
    expect(live.constructs.map(({ id }: Json) => id)).toEqual(['quality', 'satisfaction'])
    const asked = await modelOf(wave, '?among=handling')
    expect(asked).toMatchObject({
      ...{ n: 39, sparse: 1 },
      population: { about: ['satisfaction', 'handling'], notAsked: 80, outside: [] },
    })
    expect(asked.constructs.map(({ id }: Json) => id)).toContain('handling')

    for (const among of [undefined, 'handling']) {
      await run(wave, among)
      const query = among === undefined ? '' : `?among=${among}`
      const { body } = await read(wave, query)
      const before = among === undefined ? live : asked
      const { paths, constructs, population, uncertainty } = body.report.pathModel
      expect(population).toEqual(before.population)
      expect(uncertainty.n).toBe(before.n)
      expect(paths.map(({ coefficient }: Json) => coefficient.value)).toEqual(
        before.paths.map(({ coefficient }: Json) => coefficient.value),
      )
      for (const { index } of constructs) expect(index.interval).toHaveLength(2)
      const stored = await test.call('GET', `/api/index-runs/${body.run.id}`, {
        headers: await test.as('viewer'),
      })
      expect(stored.body.report.pathModel.population).toEqual(before.population)
      expect(stored.body.report.pathModel.constructs.map(({ index }: Json) => index.value)).toEqual(
        constructs.map(({ index }: Json) => index.value),
      )
    }
  })

  it('keeps everybody for whom nothing is open, listwise as well', async () => {
    const wave = await storedWave(store, definition)
    await storeResponses(store, wave, people)
    await foldWave(store, wave.id)
    expect((await modelOf(wave, '?missing=listwise')).n).toBe(119)
    expect((await modelOf(wave, '?missing=listwise&among=handling')).n).toBe(39)
    expect((await modelOf(wave, '?sparse=kept')).n).toBe(120)
  })

  it('refuses a construct that is not measured', async () => {
    const wave = await storedWave(store, definition)
    await storeResponses(store, wave, people)
    expect(await read(wave, '?among=weather')).toMatchObject({
      ...{ status: 400, body: { code: 'invalid-request' } },
    })
  })

  it('is found again in blocks that were folded before anybody knew who was asked', async () => {
    const wave = await storedWave(store, definition)
    await storeResponses(store, wave, people)
    await foldWave(store, wave.id)
    const blocks = store.read.selectFrom('sampleBlock').selectAll().where('waveId', '=', wave.id)
    const fresh = await blocks.executeTakeFirstOrThrow()
    const sample = decodeSample(fresh.cells)
    const old = { ...sample, columns: sample.columns.map(withGaps) }
    await store.write(trx =>
      trx
        .updateTable('sampleBlock')
        .set({ cells: encodeSample(old), layout: 'of before' })
        .where('waveId', '=', wave.id)
        .execute(),
    )
    expect((await modelOf(wave)).population.outside).toMatchObject([{ id: 'handling', asked: 39 }])
    expect(await blocks.executeTakeFirstOrThrow()).toEqual(fresh)
    expect(momentsOf(sample).asked).toEqual([120, 120, 120, 120, 40, 40])
  })
})

function withGaps(column: Uint8Array | Float64Array) {
  return column instanceof Uint8Array
    ? column.map(cell => (cell === NOT_ASKED ? 255 : cell))
    : column
}
