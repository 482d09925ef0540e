import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kanoReport } from '#analysis/kano/kano-report.ts'
import { netPromoterCounts } from '#analysis/loyalty/net-promoter-counts.ts'
import { netPromoterScore } from '#analysis/loyalty/net-promoter-score.ts'
import { kanoFeaturesOf } from '#analysis/report/kano-part.ts'
import type { Store } from '#server/database/database.ts'
import type { JobProgress } from '#server/jobs/job-kinds.ts'
import { makeIndexRun } from '#server/reports/make-index-run.ts'
import { repeatIndexRun } from '#server/reports/repeat-index-run.ts'
import { DEFAULT_OPTIONS } from '#server/reports/report-options.ts'
import { foldWave } from '#server/responses/fold-wave.ts'
import { waveSample } from '#server/responses/wave-sample.ts'
import type { Wave } from '#server/waves/wave.queries.ts'
import { findInstrument } from '#survey-definitions/catalogue.ts'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import { DIALECTS } from '../../support/dialects.ts'
import { respondent } from '../../support/respondent.ts'
import { roleSample } from '../../support/role-sample.ts'
import {
  simulateDeliveredValue,
  simulateKano,
  simulateMetrics,
  simulateServqual,
} from '../../support/simulated-roles.ts'
import { nextWave, storedWave, storeResponses } from '../../support/stored-wave.ts'
import { type Json, type TestApp, testApp } from '../../support/test-app.ts'
import { waveByRoutes } from '../../support/wave-by-routes.ts'

const QUIET: JobProgress = { signal: new AbortController().signal, report: () => {} }

function shipped(id: string): SurveyDefinition {
  const definition = findInstrument(id)?.definition
  if (!definition) throw new Error(`no ${id}`)
  return definition
}

describe.each(DIALECTS)('waves without a path model on %s', dialect => {
  let test: TestApp
  let store: Store
  beforeAll(async () => {
    test = await testApp(dialect)
    store = test.deps.store
  })
  afterAll(() => test.close())

  const read = async (wave: Pick<Wave, 'id'>, query = ''): Promise<Json> =>
    (
      await test.call('GET', `/api/waves/${wave.id}/report${query}`, {
        headers: await test.as('viewer'),
      })
    ).body
  const run = (wave: Wave) =>
    makeIndexRun(
      test.deps,
      { waveId: wave.id, options: DEFAULT_OPTIONS, resamples: 200, seed: 3, createdBy: null },
      QUIET,
    )
  const weigh = (ids: readonly string[], weightOf: (index: number) => number) =>
    store.write(async trx => {
      for (const [index, id] of ids.entries())
        await trx
          .updateTable('surveyResponse')
          .set({ designWeight: weightOf(index) })
          .where('id', '=', id)
          .execute()
    })

  it('answered through the open link are told at once, from the tenth answer on', async () => {
    const definition = JSON.stringify(shipped('net-promoter'))
    const { waveId, token } = await waveByRoutes(test, { definition, privacy: 'identified' })
    const answers = simulateMetrics(12, 1)
    const submit = async (given: object) => {
      const { status } = await respondent(test, token).submit(given)
      expect(status).toBe(201)
    }
    for (const given of answers.slice(0, 9)) await submit(given)
    expect((await read({ id: waveId })).obstacle).toMatchObject({ code: 'too-few-answers', n: 9 })
    for (const given of answers.slice(9)) await submit(given)
    const { report } = await read({ id: waveId })
    const scores = netPromoterScore(
      netPromoterCounts(answers.map(({ recommend }) => Number(recommend))),
    )
    expect(report).toMatchObject({ n: 12, metrics: { nps: { score: scores } } })
    expect(report.pathModel).toBeUndefined()
  })

  it('Kano: classes and coefficients at once, P(mode) with a run, drift against the wave before', async () => {
    const definition = shipped('kano')
    const earlier = await storedWave(store, definition, { state: 'closed' })
    const wave = await nextWave(store, earlier)
    const answers = simulateKano(80, 2, true)
    await storeResponses(store, earlier, simulateKano(90, 1))
    await storeResponses(store, wave, answers)
    const { report: live, titles } = await read(wave)
    const { sample, roles } = roleSample(definition, answers)
    const whole = kanoReport(kanoFeaturesOf(sample, roles), { resamples: 200, seed: 3 })
    const figures = ({ counts, better, worse, verdict }: Json) => ({
      counts,
      better,
      worse,
      verdict,
    })
    expect(live.kano.features.map(figures)).toEqual(
      JSON.parse(JSON.stringify(whole.features.map(figures))),
    )
    expect(live.kano.features[0].modeProbability).toBeUndefined()
    expect(titles.items.undamaged['zh-cn']).toBe('包裹完好送达')
    const suspicious = live.kano.findings.map(({ code, about }: Json) => `${code} ${about}`)
    expect(suspicious).toContain('kano-suspicious-share nightSupport')

    await run(earlier)
    const { runId } = await run(wave)
    const { report, change } = await read(wave)
    expect(report.kano.features.map((feature: Json) => feature.modeProbability)).toEqual(
      JSON.parse(JSON.stringify(whole.features.map(feature => feature.modeProbability))),
    )
    expect(report.kano.resampling).toMatchObject({ resamples: 200, seed: 3, n: 80 })
    const moved = change.kano.drift.filter(({ drift }: Json) => drift === 'forward')
    expect(moved.map(({ feature }: Json) => feature)).toEqual(['liveTracking'])
    expect(await repeatIndexRun(test.deps, runId, QUIET)).toEqual({ same: true })

    await storeResponses(store, wave, simulateKano(20, 5, true))
    const later = await read(wave)
    expect(later.report.kano.features[0].n).toBe(100)
    expect(later.report.kano.resampling).toBeUndefined()
    expect(later.change).toBeUndefined()
    expect(later.earlierWave.id).toBe(earlier.id)
  })

  it('SERVQUAL: gaps with intervals, and what matters by how it is rated', async () => {
    const wave = await storedWave(store, shipped('servqual'))
    await storeResponses(store, wave, simulateServqual(60, 1))
    await run(wave)
    const { report, titles } = await read(wave)
    const { dimensions, overall, weighted } = report.gaps.gaps
    expect(dimensions.map(({ dimension }: Json) => dimension)).toEqual([
      ...['tangibles', 'reliability', 'responsiveness', 'assurance', 'empathy'],
    ])
    const reliability = dimensions[1].gap
    expect(reliability.interval[1]).toBeLessThan(0)
    expect(reliability.mean).toBeLessThan(overall.mean)
    expect(weighted.n).toBeLessThan(60)
    expect(report.importancePerformance.grid.points).toHaveLength(5)
    expect(titles.dimensions.reliability.default).toContain('promised')
    const table = await test.call('GET', `/api/waves/${wave.id}/report.csv`, {
      headers: await test.as('viewer'),
    })
    const rows: Json[] = parse(table.body, { bom: true, columns: true })
    const row = rows.find(({ id, figure }) => id === 'reliability' && figure === 'gap')
    expect(Number(row.value)).toBe(reliability.mean)
    expect(Number(row.intervalLow)).toBe(reliability.interval[0])
  })

  it('delivered value, also against the rival', async () => {
    const wave = await storedWave(store, shipped('customer-delivered-value'))
    await storeResponses(store, wave, simulateDeliveredValue(50, 1))
    const { report } = await read(wave)
    const { own, relative, points, blocks } = report.deliveredValue
    expect(own.delivered.mean).toBeCloseTo(own.value.mean - own.cost.mean, 10)
    expect(points.values).toEqual({ product: 40, service: 25, personnel: 20, image: 15 })
    expect(relative.difference.n).toBeLessThan(50)
    expect(blocks).toHaveLength(8)
  })

  it('count with design weights where there are some, folded or waiting', async () => {
    const definition = shipped('net-promoter')
    const answers = simulateMetrics(60, 4)
    const weightOf = (index: number) => 1 + (index % 4) / 2
    const wave = await storedWave(store, definition)
    await weigh(await storeResponses(store, wave, answers.slice(0, 40)), weightOf)
    await foldWave(store, wave.id)
    await weigh(await storeResponses(store, wave, answers.slice(40)), index => weightOf(40 + index))
    const { report } = await read(wave)
    const recommend = answers.map(answer => Number(answer.recommend))
    const expected = netPromoterScore(
      netPromoterCounts(
        recommend,
        answers.map((_, i) => weightOf(i)),
      ),
    )
    expect(report.metrics.nps.score.score).toBeCloseTo(expected?.score ?? Number.NaN, 10)
    expect(report.metrics.nps.score.n).toBeCloseTo(expected?.n ?? Number.NaN, 10)
    expect(report.weighting.effectiveN).toBeLessThan(60)
    const even = await storedWave(store, definition)
    await storeResponses(store, even, answers)
    expect((await read(even)).report.weighting).toBeUndefined()
  })

  it('folded under an old layout are made again from the answers, in the same order', async () => {
    const wave = await storedWave(store, shipped('kano'))
    await storeResponses(store, wave, simulateKano(30, 6))
    await foldWave(store, wave.id)
    const before = await waveSample(store.read, wave, { includePartials: false })
    await store.write(trx =>
      trx
        .updateTable('sampleBlock')
        .set({ layout: '', cells: new Uint8Array([1]) })
        .where('waveId', '=', wave.id)
        .execute(),
    )
    expect((await read(wave)).report.kano.features).toHaveLength(6)
    expect(await waveSample(store.read, wave, { includePartials: false })).toEqual(before)
  })
})
