import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { simulateCustomers } from '#server/demo/simulate-customers.ts'
import { makeIndexRun } from '#server/reports/make-index-run.ts'
import { DEFAULT_OPTIONS } from '#server/reports/report-options.ts'
import type { Wave } from '#server/waves/wave.queries.ts'
import { findInstrument } from '#survey-definitions/catalogue.ts'
import { DIALECTS } from '../../support/dialects.ts'
import { storedWave, storeResponses } from '../../support/stored-wave.ts'
import { type Json, type TestApp, testApp } from '../../support/test-app.ts'

describe.each(DIALECTS)('the document of a report on %s', dialect => {
  let test: TestApp
  let wave: Wave
  beforeAll(async () => {
    test = await testApp(dialect)
    const ecsi = findInstrument('ecsi')
    if (!ecsi) throw new Error('no ECSI')
    wave = await storedWave(test.deps.store, ecsi.definition)
    await storeResponses(
      test.deps.store,
      wave,
      simulateCustomers(40, 1, { quality: 0, satisfaction: 0 }),
    )
    await makeIndexRun(
      test.deps,
      { waveId: wave.id, options: DEFAULT_OPTIONS, resamples: 100, seed: 1, createdBy: null },
      { signal: new AbortController().signal, report: () => {} },
    )
  })
  afterAll(() => test.close())

  const read = async (query = '', of = wave) =>
    test.call('GET', `/api/waves/${of.id}/report/document${query}`, {
      headers: await test.as('viewer'),
    })
  const sectionsOf = (body: Json): string[] => body.sections.map(({ id }: Json) => id)

  it('says the same in both languages, with figures as values', async () => {
    const { status, body } = await read()
    expect(status).toBe(200)
    expect(body.locale).toBe('en')
    expect(body.headline).toMatch(/^Customer satisfaction stands at \d+\.\d out of 100\.$/)
    expect(body.index.figure.value).toMatchObject({ kind: 'number', format: 'index' })
    const chinese = (await read('?locale=zh-cn')).body
    expect(chinese.headline).toContain('顾客满意度')
    expect(sectionsOf(chinese)).toEqual(sectionsOf(body))
    expect(chinese.index.figure.value).toEqual(body.index.figure.value)
  })

  it('tells moments where the organisation is, or where it is asked to', async () => {
    const moment = async (query = '') =>
      JSON.stringify((await read(query)).body.provenance).match(/\d\d:\d\d/)?.[0]
    const [here, there] = [await moment(), await moment('?timeZone=Pacific/Kiritimati')]
    expect(here).toBeDefined()
    expect(there).not.toBe(here)
  })

  it('says why there is nothing to say yet', async () => {
    const ecsi = findInstrument('ecsi')
    if (!ecsi) throw new Error('no ECSI')
    const empty = await storedWave(test.deps.store, ecsi.definition)
    const { status, body } = await read('', empty)
    expect(status).toBe(200)
    expect(sectionsOf(body)).toEqual(['obstacle'])
  })

  it('is for those who may read the report, and for known words', async () => {
    const path = `/api/waves/${wave.id}/report/document`
    expect((await test.call('GET', path)).status).toBe(401)
    expect((await read('?locale=de')).status).toBe(400)
    expect((await read('?timeZone=Mars/Olympus')).status).toBe(400)
    expect((await read('?format=pdf')).status).toBe(400)
    expect((await read('?among=nobody')).status).toBe(400)
    expect((await read('', { ...wave, id: 'none' })).status).toBe(404)
  })

  it('is as the published schema says, and so are the report and the stored run', async () => {
    const { body: api } = await test.call('GET', '/api/openapi.json')
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    ajv.addSchema({ $id: 'api', ...api })
    const faultsOf = (path: string, value: unknown) => {
      const place = path.replaceAll('~', '~0').replaceAll('/', '~1')
      const at = `${place}/get/responses/200/content/application~1json/schema`
      const validate = ajv.getSchema(`api#/paths/${encodeURIComponent(at).replaceAll('%2F', '/')}`)
      if (!validate) throw new Error(`no schema of ${path}`)
      return validate(value) ? [] : validate.errors
    }
    const headers = await test.as('viewer')
    const report = (await test.call('GET', `/api/waves/${wave.id}/report`, { headers })).body
    const run = (await test.call('GET', `/api/index-runs/${report.run.id}`, { headers })).body
    expect(faultsOf('/api/waves/{waveId}/report', report)).toEqual([])
    expect(faultsOf('/api/waves/{waveId}/report/document', (await read()).body)).toEqual([])
    expect(faultsOf('/api/index-runs/{runId}', run)).toEqual([])
    expect(faultsOf('/api/index-runs/{runId}', { ...run, report: {} })).not.toEqual([])
  })
})
