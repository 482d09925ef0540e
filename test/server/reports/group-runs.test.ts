import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareGroups, pathModel, selectIndicators, selectRows, sparseRows } from '#analysis'
import { simulateCustomers } from '#server/demo/simulate-customers.ts'
import { makeGroupRun } from '#server/reports/make-group-run.ts'
import { foldWave } from '#server/responses/fold-wave.ts'
import { labelledSample } from '#server/responses/labelled-sample.ts'
import type { Wave } from '#server/waves/wave.queries.ts'
import { findInstrument } from '#survey-definitions/catalogue.ts'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import { pathModelInput } from '#survey-definitions/path-model-input.ts'
import { DIALECTS } from '../../support/dialects.ts'
import { finishJob } from '../../support/finish-job.ts'
import { smallDefinition } from '../../support/small-definition.ts'
import { storedWave, storeResponses } from '../../support/stored-wave.ts'
import { type Json, type TestApp, testApp } from '../../support/test-app.ts'

/** ECSI with a question that divides customers. */
function divided(): SurveyDefinition {
  const definition = findInstrument('ecsi')?.definition
  const [first, ...rest] = definition?.pages ?? []
  if (!definition || !first) throw new Error('no ECSI')
  const tariff = {
    type: 'radiogroup',
    name: 'tariff',
    title: { default: 'Tariff', 'zh-cn': '套餐' },
    choices: [
      { value: 'basic', text: { default: 'Basic', 'zh-cn': '基础' } },
      { value: 'plus', text: { default: 'Plus', 'zh-cn': '升级' } },
      { value: 'rare', text: { default: 'Rare', 'zh-cn': '稀有' } },
    ],
  }
  return {
    ...definition,
    pages: [{ ...first, elements: [...(first.elements ?? []), tariff] }, ...rest],
  }
}

const answers = simulateCustomers(130, 5, { quality: 0, satisfaction: 0 }).map((given, k) => ({
  ...given,
  tariff: k < 4 ? 'rare' : k % 2 ? 'basic' : 'plus',
}))

describe.each(DIALECTS)('groups of respondents on %s', dialect => {
  let test: TestApp
  let wave: Wave
  beforeAll(async () => {
    test = await testApp(dialect)
    wave = await storedWave(test.deps.store, divided())
    await storeResponses(test.deps.store, wave, answers)
  })
  afterAll(() => test.close())

  const start = async (body: object, as: 'analyst' | 'viewer' = 'analyst') =>
    test.call('POST', `/api/waves/${wave.id}/group-runs`, { headers: await test.as(as), body })
  const read = async (of = wave): Promise<Json> =>
    (await test.call('GET', `/api/waves/${of.id}/group-runs`, { headers: await test.as('viewer') }))
      .body
  const finish = (jobId: string) =>
    finishJob(test, jobId, {
      'compare-groups': (payload, progress) => makeGroupRun(test.deps, payload, progress),
    })
  const byTariff = { by: 'question', question: 'tariff' } as const

  it('can be divided by questions with one answer, and by language', async () => {
    const { groupings, runs } = await read()
    expect(groupings).toContainEqual(
      expect.objectContaining({
        grouping: byTariff,
        title: { default: 'Tariff', 'zh-cn': '套餐' },
      }),
    )
    expect(groupings.at(-1).grouping).toEqual({ by: 'locale' })
    expect(runs).toEqual([])
  })

  it('are compared as the analysis compares them, and stored', async () => {
    const { status, body } = await start({
      grouping: byTariff,
      permutations: 100,
      resamples: 100,
      seed: 11,
    })
    expect(status).toBe(202)
    expect(await finish(body.jobId)).toMatchObject({ state: 'done' })
    const { runs } = await read()
    const [{ result }] = runs
    expect(result.tooSmall).toEqual(['rare'])
    expect(JSON.stringify(result)).not.toContain('"rare","n"')

    await foldWave(test.deps.store, wave.id)
    const input = pathModelInput(divided())
    if (!input) throw new Error('no model')
    const model = pathModel(input)
    const { sample, labels } = await labelledSample(
      test.deps.store.read,
      wave,
      { includePartials: false },
      ({ answers: given }) => JSON.parse(given).tariff,
    )
    const names = Object.values(model.constructs).flatMap(({ indicators }) => indicators)
    const measured = selectIndicators(sample, names)
    const sparse = new Set(sparseRows(model, measured))
    const rows = labels.flatMap((label, row) => (label === 'rare' || sparse.has(row) ? [] : [row]))
    const alone = compareGroups(
      model,
      selectRows(measured, rows),
      rows.map(row => labels[row]),
      { permutations: 100, resamples: 100, seed: 11 },
    )
    expect(result.comparison).toEqual(JSON.parse(JSON.stringify(alone)))
    expect(result.groups.map(({ label }: Json) => label)).toEqual(['basic', 'plus'])
  })

  it('stand in the document of the report, by the names of the questionnaire', async () => {
    const path = `/api/waves/${wave.id}/report/document?locale=zh-cn`
    const { body } = await test.call('GET', path, { headers: await test.as('viewer') })
    const section = body.sections.find(({ id }: Json) => id === 'groups')
    expect(section.sentences.join('')).toContain('基础')
    expect(section.blocks[0].table.columns.map(({ header }: Json) => header).join()).toContain(
      '升级',
    )
  })

  it('are refused with a reason where too few are in them', async () => {
    const { body } = await start({ grouping: { by: 'locale' }, permutations: 100, resamples: 100 })
    expect(await finish(body.jobId)).toMatchObject({ state: 'failed', error: 'groups-too-small' })
  })

  it('are compared by those who may, and by what the questionnaire asks', async () => {
    expect((await start({ grouping: byTariff }, 'viewer')).status).toBe(403)
    const strange = await start({ grouping: { by: 'question', question: 'overallSatisfaction' } })
    expect(strange.status).toBe(400)
    expect((await start({ grouping: byTariff, group: 1 })).status).toBe(400)
  })

  it('can be those of the labels that respondents were invited with', async () => {
    const { store } = test.deps
    const stored = store.read
      .selectFrom('surveyResponse')
      .select('id')
      .where('waveId', '=', wave.id)
    const ids = (await stored.orderBy('id').execute()).map(({ id }) => id)
    const third = ids.filter((_, at) => at % 3 === 0)
    await store.write(async trx => {
      const all = trx.updateTable('surveyResponse').where('waveId', '=', wave.id)
      await all.set({ labels: JSON.stringify({ region: 'south' }) }).execute()
      const north = all.where('id', 'in', third)
      await north.set({ labels: JSON.stringify({ region: 'north' }) }).execute()
    })
    const grouping = { by: 'label', label: 'region' } as const
    expect((await read()).groupings).toContainEqual({ grouping, values: [] })
    const { body } = await start({ grouping, permutations: 100, resamples: 100 })
    expect(await finish(body.jobId)).toMatchObject({ state: 'done' })
    const { runs } = await read()
    const { groups } = runs.find(({ result }: Json) => result.grouping.by === 'label').result
    expect(groups.map(({ label }: Json) => label)).toEqual(['north', 'south'])
    expect((await start({ grouping: { by: 'label', label: 'colour' } })).status).toBe(400)
  })

  it('do not exist where nothing is measured', async () => {
    const { measurement: _, ...plain } = smallDefinition
    const other = await storedWave(test.deps.store, plain)
    const { status } = await test.call('POST', `/api/waves/${other.id}/group-runs`, {
      headers: await test.as('analyst'),
      body: { grouping: { by: 'locale' } },
    })
    expect(status).toBe(409)
  })
})
