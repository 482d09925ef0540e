import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { momentsOf } from '#analysis'
import type { Store } from '#server/database/database.ts'
import { simulateCustomers } from '#server/demo/simulate-customers.ts'
import { makeIndexRun } from '#server/reports/make-index-run.ts'
import { DEFAULT_OPTIONS } from '#server/reports/report-options.ts'
import { foldWave } from '#server/responses/fold-wave.ts'
import { sampleLayout } from '#server/responses/sample-layout.ts'
import { sampleOfAnswers } from '#server/responses/sample-of-answers.ts'
import type { Wave } from '#server/waves/wave.queries.ts'
import { bindingOf } from '#survey-definitions/binding.ts'
import { findInstrument } from '#survey-definitions/catalogue.ts'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import { DIALECTS } from '../../support/dialects.ts'
import { smallDefinition } from '../../support/small-definition.ts'
import { nextWave, storedWave, storeResponses } from '../../support/stored-wave.ts'
import { type Json, type TestApp, testApp } from '../../support/test-app.ts'

const UNMOVED = { quality: 0, satisfaction: 0 }
const customers = (count: number, seed = 1, state = UNMOVED) =>
  simulateCustomers(count, seed, state)

function ecsi(): SurveyDefinition {
  const instrument = findInstrument('ecsi')
  if (!instrument) throw new Error('no ECSI')
  return instrument.definition
}

describe.each(DIALECTS)('the report of a wave on %s', dialect => {
  let test: TestApp
  let store: Store
  beforeAll(async () => {
    test = await testApp(dialect)
    store = test.deps.store
  })
  afterAll(() => test.close())

  const get = async (wave: Wave, query = '', headers: Record<string, string> = {}) => {
    const cookie = await test.as('viewer')
    const path = `/api/waves/${wave.id}/report${query}`
    return test.call('GET', path, { headers: { ...cookie, ...headers } })
  }
  const read = async (wave: Wave, query = ''): Promise<Json> => {
    const { status, body } = await get(wave, query)
    expect(status).toBe(200)
    return body
  }
  const run = (wave: Wave, options = DEFAULT_OPTIONS) =>
    makeIndexRun(
      test.deps,
      { waveId: wave.id, options, resamples: 200, seed: 1, createdBy: null },
      { signal: new AbortController().signal, report: () => {} },
    )
  const indexOf = (body: Json, id = 'satisfaction') =>
    body.report.pathModel.constructs.find((construct: Json) => construct.id === id).index

  it('is there with the tenth answer, and says nothing before', async () => {
    const wave = await storedWave(store, ecsi())
    await storeResponses(store, wave, customers(9))
    const before = await read(wave)
    expect(before.report).toBeUndefined()
    expect(before.obstacle).toEqual({
      code: 'too-few-answers',
      names: [],
      n: 9,
    })
    expect((await get(wave, '.csv')).body.code).toBe('no-answers-yet')

    await storeResponses(store, wave, customers(1, 2))
    const after = await read(wave)
    expect(after.obstacle).toBeUndefined()
    expect(after.report).toMatchObject({
      n: 10,
      partials: 0,
      pathModel: { focus: 'satisfaction' },
    })
    expect(after.wave).toMatchObject({ id: wave.id, counts: { complete: 10 } })
    expect(after.titles.constructs.satisfaction).toEqual({
      default: 'Customer satisfaction',
      'zh-cn': '顾客满意度',
    })
    expect(after.titles.indicators.overallSatisfaction['zh-cn']).toContain('总体满意程度')
    expect(after.run).toBeUndefined()
    expect(indexOf(after).interval).toBeUndefined()
  })

  it('shows each new answer at once, with the intervals of the last run while few have come since', async () => {
    const wave = await storedWave(store, ecsi())
    await storeResponses(store, wave, customers(40))
    const { runId } = await run(wave)
    const first = await read(wave)
    expect(first.run).toMatchObject({
      id: runId,
      n: 40,
      resamples: 200,
      seed: 1,
    })
    expect(first.report.pathModel.uncertainty).toMatchObject({ n: 40 })
    expect(indexOf(first).interval).toHaveLength(2)

    await storeResponses(store, wave, customers(2, 2))
    const second = await read(wave)
    expect(second.report.n).toBe(42)
    expect(second.report.pathModel.uncertainty.n).toBe(40)
    expect(indexOf(second).value).not.toBe(indexOf(first).value)
    expect(indexOf(second).interval).toEqual(indexOf(first).interval)
    await foldWave(store, wave.id)
    expect((await read(wave)).report).toEqual(second.report)
  })

  it.each([
    ['many answers have come since', customers(20, 2)],
    ['few have come that are quite unlike', customers(2, 3, { quality: -9, satisfaction: -9 })],
  ])('withholds intervals, tests and change that belong to another sample: %s', async (_, more) => {
    const earlier = await storedWave(store, ecsi(), { state: 'closed' })
    const wave = await nextWave(store, earlier)
    await storeResponses(store, earlier, customers(40, 4))
    await storeResponses(store, wave, customers(40))
    await run(earlier)
    await run(wave)
    expect((await read(wave)).change.earlierWave.id).toBe(earlier.id)

    await storeResponses(store, wave, more)
    const { report, run: shown, change, earlierWave } = await read(wave)
    expect(report.n + report.pathModel.sparse).toBe(40 + more.length)
    expect({ uncertainty: report.pathModel.uncertainty, shown, change }).toEqual({})
    for (const { index } of report.pathModel.constructs) expect(index.interval).toBeUndefined()
    expect(report.pathModel.assessment.drawn).toBeUndefined()
    expect(earlierWave.id).toBe(earlier.id)
  })

  it('counts no answer of an open anonymous wave before others hide it, and says how many wait', async () => {
    const wave = await storedWave(store, ecsi(), { privacy: 'anonymous' })
    await storeResponses(store, wave, customers(19))
    expect(await read(wave)).toMatchObject({ obstacle: { n: 19 }, heldBack: 19 })
    await storeResponses(store, wave, customers(26, 2))
    const first = await read(wave)
    expect(first.report.n + first.report.pathModel.sparse).toBe(35)
    expect(first.heldBack).toBe(10)

    await storeResponses(store, wave, customers(9, 3, { quality: 0, satisfaction: -2 }))
    const { heldBack, ...second } = await read(wave)
    expect(heldBack).toBe(19)
    expect(second.report).toEqual(first.report)
    await run(wave)
    const whole = await read(wave)
    expect([whole.report.n, whole.run.n]).toEqual([first.report.n, first.report.n])
    expect(whole.heldBack).toBe(19)
    expect(indexOf(whole).interval).toHaveLength(2)
  })

  it('folds first where so much waits that it would keep others waiting', async () => {
    const wave = await storedWave(store, ecsi())
    await storeResponses(store, wave, customers(1100))
    expect((await read(wave, '?sparse=kept')).report.n).toBe(1100)
    const waiting = await store.read
      .selectFrom('unfolded')
      .selectAll()
      .where('waveId', '=', wave.id)
      .execute()
    expect(waiting).toEqual([])
  })

  it('counts partial responses and gaps as it is asked to', async () => {
    const wave = await storedWave(store, smallDefinition)
    const complete = Array.from({ length: 20 }, (_, i) => ({
      speed: 1 + (i % 10),
      errors: 1 + ((i * 3) % 10),
      overall: 1 + ((i * 7) % 10),
      tolerance: i,
    }))
    const broken = [{ speed: 9, overall: 8 }, { speed: 3 }, { overall: 2 }]
    await storeResponses(store, wave, complete)
    await storeResponses(store, wave, broken, 'partial')
    expect((await read(wave)).report).toMatchObject({ n: 20, partials: 0 })
    expect((await read(wave, '?includePartials=yes&sparse=kept')).report).toMatchObject({
      n: 23,
      partials: 3,
    })
    expect((await read(wave, '?includePartials=yes&missing=listwise')).report).toMatchObject({
      n: 20,
      partials: 0,
      options: { missing: 'listwise' },
    })
    const all = momentsOf(
      sampleOfAnswers(
        sampleLayout({ definition: smallDefinition, binding: bindingOf(smallDefinition) }),
        [...complete, ...broken].map(answers => ({ answers })),
      ),
    )
    const { report } = await read(wave, '?includePartials=yes&sparse=kept')
    expect(report.pathModel.indicators.map(({ answered }: Json) => answered)).toEqual(all.answered)
  })

  it('keeps runs with other options apart', async () => {
    const wave = await storedWave(store, ecsi())
    await storeResponses(store, wave, customers(40))
    await run(wave, { ...DEFAULT_OPTIONS, innerWeights: 'centroid' })
    expect((await read(wave)).run).toBeUndefined()
    expect((await read(wave, '?innerWeights=centroid')).run).toMatchObject({
      n: 40,
    })
  })

  it('does not break on answers that cannot be estimated', async () => {
    const wave = await storedWave(store, ecsi())
    const [one = {}] = customers(1)
    await storeResponses(
      store,
      wave,
      Array.from({ length: 12 }, () => one),
    )
    const { report } = await read(wave)
    expect(report).toMatchObject({ n: 12, pathModel: { paths: [] } })
    expect(report.pathModel.findings.map(({ code }: Json) => code)).toContain('constant-indicator')
    const refusing = Array.from({ length: 12 }, () => ({
      overallSatisfaction: 'dontknow',
    }))
    const empty = await storedWave(store, ecsi())
    await storeResponses(store, empty, refusing)
    expect(
      (await read(empty, '?sparse=kept')).report.pathModel.findings.map(({ code }: Json) => code),
    ).toContain('unanswered-indicator')
  })

  it('refuses a questionnaire that measures nothing', async () => {
    const { measurement: _, ...plain } = smallDefinition
    const wave = await storedWave(store, plain)
    expect((await get(wave)).body.code).toBe('no-measurement')
    expect((await get(wave, '.csv')).body.code).toBe('no-measurement')
  })

  it('tells the change since the wave before, by the runs of both', async () => {
    const earlier = await storedWave(store, ecsi(), { state: 'closed' })
    const between = await nextWave(store, earlier)
    const wave = await nextWave(store, between)
    await storeResponses(store, earlier, customers(120))
    await storeResponses(store, wave, customers(120, 2, { quality: 1, satisfaction: 1 }))
    await run(earlier)
    expect((await read(wave)).change).toBeUndefined()
    await run(wave)
    const { change } = await read(wave)
    expect(change.earlierWave.id).toBe(earlier.id)
    const satisfaction = change.changes.find(({ construct }: Json) => construct === 'satisfaction')
    expect(satisfaction).toMatchObject({ verdict: 'risen' })
    expect(satisfaction.difference.value).toBeCloseTo(
      satisfaction.later.value - satisfaction.earlier.value,
      10,
    )
    expect((await read(earlier)).change).toBeUndefined()
  })

  it('is not sent again while nothing has changed', async () => {
    const wave = await storedWave(store, ecsi())
    await storeResponses(store, wave, customers(40))
    const first = await get(wave)
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^".+"$/)
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    const ask = async () => {
      const answer = await get(wave, '', { 'if-none-match': etag })
      return {
        status: answer.status,
        etag: answer.headers.get('etag'),
        body: answer.body,
      }
    }
    expect(await ask()).toEqual({ status: 304, etag, body: '' })
    expect((await get(wave, '?missing=listwise', { 'if-none-match': etag })).status).toBe(200)
    await run(wave)
    expect((await ask()).status).toBe(200)
    const second = (await get(wave)).headers.get('etag') ?? ''
    await storeResponses(store, wave, customers(1, 2))
    expect((await get(wave, '', { 'if-none-match': second })).status).toBe(200)
  })

  it('is for those who may read, the demo for all', async () => {
    const wave = await storedWave(store, ecsi())
    const demo = await storedWave(store, ecsi(), { isDemo: true })
    await storeResponses(store, demo, customers(12))
    for (const part of ['', '.csv']) {
      const path = ({ id }: { id: string }) => `/api/waves/${id}/report${part}`
      expect((await test.call('GET', path(wave))).status).toBe(401)
      expect((await test.call('GET', path(demo))).status).toBe(200)
      expect((await test.call('GET', path({ id: 'none' }))).status).toBe(404)
    }
    expect((await get(wave, '?innerWeights=none')).status).toBe(400)
    expect((await get(wave, '?missing=mean&more=1')).status).toBe(400)
  })

  it('comes as a table, by ids and titles, that no spreadsheet runs', async () => {
    const measurement = smallDefinition.measurement
    if (!measurement) throw new Error('no model')
    const wave = await storedWave(store, {
      ...smallDefinition,
      measurement: {
        ...measurement,
        constructs: {
          ...measurement.constructs,
          quality: {
            kind: 'composite',
            title: {
              default: '=HYPERLINK("http://evil.test")',
              'zh-cn': '＝质量',
            },
          },
        },
      },
    })
    const answers = Array.from({ length: 30 }, (_, i) => ({
      speed: 1 + (i % 10),
      errors: 10 - (i % 9),
      overall: 1 + ((i + 1) % 10),
      tolerance: 2 * (i % 10),
    }))
    await storeResponses(store, wave, answers)
    const response = await test.app.request(`/api/waves/${wave.id}/report.csv`, {
      headers: await test.as('viewer'),
    })
    const { headers } = response
    const body = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer())
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(headers.get('content-disposition')).toContain(`report-${wave.id}.csv`)
    expect(body.startsWith('\ufeff')).toBe(true)
    const rows: Json[] = parse(body, { bom: true, columns: true })
    const { report } = await read(wave)
    const figure = (id: string, name: string) =>
      rows.find(row => row.id === id && row.figure === name)
    expect(figure('satisfaction', 'index')).toMatchObject({
      table: 'construct',
      title: 'Satisfaction',
      value: String(indexOf({ report }).value),
      n: '30',
    })
    expect(figure('quality', 'alpha').title).toBe('\'=HYPERLINK("http://evil.test")')
    const [path] = report.pathModel.paths
    expect(figure('quality', 'coefficient')).toMatchObject({
      toId: 'satisfaction',
      value: String(path.coefficient.value),
    })
    const chinese: Json[] = parse((await get(wave, '.csv?locale=zh-cn')).body, {
      bom: true,
      columns: true,
    })
    expect(chinese.find(row => row.id === 'satisfaction').title).toBe('满意度')
    expect(chinese.find(row => row.id === 'quality').title).toBe("'＝质量")
    expect(chinese).toHaveLength(rows.length)
  })
})
