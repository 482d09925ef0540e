import { describe, expect, it } from 'vitest'
import {
  bootstrap,
  commonFactor,
  composite,
  ENGINE,
  estimablePart,
  fitPls,
  indexReport,
  momentsOf,
  pathModel,
  sampleOf,
  satisfactionIndex,
  selectRows,
} from '#analysis'
import { momentsOfCorrelations } from '../moments-of-correlations.ts'
import { ecsi, simulateEcsi } from '../simulated-ecsi.ts'
import { toyModel, toyRows, toyScale } from '../toy.ts'

const sample = simulateEcsi(200, 0.02)
const moments = momentsOf(sample)

describe('indexReport', () => {
  const report = indexReport(ecsi, moments, { focus: 'satisfaction' })
  const fit = fitPls(ecsi, moments)

  it('holds what the fit says, as one JSON document', () => {
    expect(report).toMatchObject({
      engine: ENGINE,
      n: 200,
      partials: 0,
      focus: 'satisfaction',
      converged: true,
      options: {
        innerWeights: 'path',
        missing: 'mean',
        consistent: false,
        includePartials: false,
      },
    })
    expect(report).not.toHaveProperty('uncertainty')
    expect(report.constructs.map(({ index }) => index?.value)).toEqual(
      fit.constructs.map(({ name }) => satisfactionIndex(fit, name).value),
    )
    expect(report.paths.map(({ coefficient }) => coefficient)).toEqual(
      fit.paths.map(({ coefficient }) => ({ value: coefficient })),
    )
    expect(report.indicators[0]).toMatchObject({
      id: 'image1',
      construct: 'image',
      answered: fit.indicators[0].answered,
      missingShare: 1 - fit.indicators[0].answered / 200,
      outerWeight: fit.indicators[0].outerWeight,
      mean: fit.indicators[0].mean,
      standardDeviation: fit.indicators[0].standardDeviation,
    })
    expect(report.drivers.map(({ construct }) => construct)).toEqual([
      'image',
      'expectation',
      'quality',
      'value',
    ])
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })

  it('adds intervals where a bootstrap has run, with how it was made', () => {
    const uncertain = bootstrap(ecsi, sample, { resamples: 50, seed: 4 })
    const told = indexReport(ecsi, moments, { focus: 'satisfaction' }, uncertain)
    expect(told.uncertainty).toEqual({
      method: 'percentile',
      level: 0.95,
      resamples: 50,
      failed: 0,
      seed: 4,
      generator: 'sfc32(seed, resample)',
      n: 200,
    })
    told.constructs.forEach(({ index }, j) => {
      expect(index?.standardError).toBe(uncertain.indices[j].standardError)
      expect(index?.interval).toEqual(uncertain.indices[j].interval)
      expect(index).not.toHaveProperty('p')
    })
    expect(told.paths[0].coefficient.p).toBe(uncertain.paths[0].p)
    const importance = told.drivers[3].importance
    const impact = told.effects.find(e => e.from === 'value' && e.to === 'satisfaction')?.impact
    expect(importance.standardError).toBeCloseTo((impact?.standardError ?? 0) / 5, 14)
    expect(importance.interval?.[1]).toBeCloseTo((impact?.interval?.[1] ?? 0) / 5, 14)
  })

  it('refuses a bootstrap of other options, and a focus that is not a construct', () => {
    const uncertain = bootstrap(ecsi, sample, { resamples: 2, seed: 1, innerWeights: 'centroid' })
    expect(() => indexReport(ecsi, moments, { focus: 'satisfaction' }, uncertain)).toThrow(
      'the bootstrap was made with centroid inner weights',
    )
    expect(() => indexReport(ecsi, moments, { focus: 'price' })).toThrow('no construct price')
  })

  it('counts partials in only where there are any', () => {
    const told = indexReport(ecsi, moments, { focus: 'image', partials: 3 })
    expect(told).toMatchObject({ partials: 3, options: { includePartials: true } })
  })
})

describe('a report that is followed from the first answer', () => {
  it.each([0, 1, 2, 3, 5, 9, 12, 30])('stands with %i answers', n => {
    const first = selectRows(
      sample,
      Array.from({ length: n }, (_, row) => row),
    )
    const report = indexReport(ecsi, momentsOf(first), { focus: 'satisfaction' })
    expect(report.n).toBe(n)
    expect(report.constructs).toHaveLength(7)
    expect(report.indicators).toHaveLength(24)
    expect(JSON.stringify(report)).not.toContain('null')
    expect(report.findings[0]).toMatchObject({ code: 'few-cases' })
    for (const { index } of report.constructs)
      if (n > 0 && index) expect(index.value).toBeGreaterThanOrEqual(0)
    if (n > 0)
      for (const { indexByEqualWeights } of report.constructs)
        expect(indexByEqualWeights).toBeLessThanOrEqual(100)
  })

  it('counts questions alike while nothing varies', () => {
    const same = sampleOf(toyModel(), [toyRows[0], toyRows[0], toyRows[0], toyRows[0]], {
      scale: toyScale,
    })
    const report = indexReport(toyModel(), momentsOf(same), { focus: 'satisfaction' })
    expect(report.constructs[1].index).toEqual({ value: ((6 + 5 + 7) / 27) * 100 })
    expect(report.paths).toEqual([])
    expect(report.findings.map(({ code }) => code)).toEqual([
      'few-cases',
      ...new Array(5).fill('constant-indicator'),
      'equal-weights',
      'equal-weights',
    ])
  })

  it('leaves an indicator without variance out of the fit, and says so', () => {
    const rows = toyRows.map(row => ({ ...row, s2: 4 }))
    const moments = momentsOf(sampleOf(toyModel(), rows, { scale: toyScale }))
    const report = indexReport(toyModel(), moments, { focus: 'satisfaction' })
    const [, , s1, s2] = report.indicators
    expect(s1.indexWeight).toBeGreaterThan(0)
    expect(s2).toMatchObject({ id: 's2', mean: 4, standardDeviation: 0 })
    expect(s2).not.toHaveProperty('outerWeight')
    expect(report.paths).toHaveLength(1)
    expect(report.findings).toContainEqual({
      code: 'constant-indicator',
      verdict: 'poor',
      about: ['satisfaction', 's2'],
      n: 10,
    })
  })

  it('tells what nobody has answered', () => {
    const rows = toyRows.map(row => ({ ...row, q1: null, q2: null }))
    const moments = momentsOf(sampleOf(toyModel(), rows, { scale: toyScale }))
    const report = indexReport(toyModel(), moments, { focus: 'satisfaction' })
    expect(report.constructs[0]).toEqual({
      id: 'quality',
      kind: 'composite',
      mode: 'A',
      isRate: false,
      missingShare: 1,
    })
    expect(report.indicators[0]).not.toHaveProperty('mean')
    expect(report.findings.map(({ code }) => code)).toContain('unanswered-indicator')
  })
})

describe('what a report says about its data', () => {
  const names = ['x1', 'x2', 'y']
  const model = pathModel({
    constructs: { x: commonFactor(['x1', 'x2']), y: composite(['y']) },
    paths: { x: ['y'] },
  })

  it('falls back on the uncorrected estimate where no consistent one exists', () => {
    const table = [
      [1, -0.1, 0.5],
      [-0.1, 1, 0.4],
      [0.5, 0.4, 1],
    ]
    const moments = momentsOfCorrelations(names, table)
    const report = indexReport(model, moments, { focus: 'y', consistent: true })
    expect(report.findings).toContainEqual({
      code: 'reliability-out-of-range',
      verdict: 'inadmissible',
      about: ['x'],
      threshold: 0,
      source: 'Dijkstra & Henseler 2015',
      n: 200,
    })
    expect(report.paths[0].coefficient.value).toBe(fitPls(model, moments).paths[0].coefficient)
  })

  it('says that collinear predecessors cannot be estimated', () => {
    const twins = pathModel({
      constructs: { a: composite(['x1']), b: composite(['x2']), c: composite(['y']) },
      paths: { a: ['c'], b: ['c'] },
    })
    const table = [
      [1, 1, 0.5],
      [1, 1, 0.5],
      [0.5, 0.5, 1],
    ]
    const report = indexReport(twins, momentsOfCorrelations(names, table), { focus: 'c' })
    expect(report.paths).toEqual([])
    expect(report.constructs[2].index).toEqual({ value: 50 })
    expect(report.findings[0]).toEqual({
      code: 'not-estimable',
      verdict: 'inadmissible',
      about: ['c'],
      n: 200,
    })
  })

  it('finds rates of missing answers above 5 and 10 per cent', () => {
    const gaps = (share: number) => (row: number) => row % 100 < 100 * share
    const columns = { q1: gaps(0.06), s1: gaps(0.2) }
    const rows = Array.from({ length: 100 }, (_, r) => ({
      ...toyRows[r % 10],
      ...(columns.q1(r) && { q1: null }),
      ...(columns.s1(r) && { s1: null }),
    }))
    const moments = momentsOf(sampleOf(toyModel(), rows, { scale: toyScale }))
    const { findings } = indexReport(toyModel(), moments, { focus: 'satisfaction' })
    expect(findings.filter(({ code }) => code === 'high-missing-rate')).toMatchObject([
      { verdict: 'acceptable', about: ['quality', 'q1'], value: expect.closeTo(0.06, 12) },
      { verdict: 'poor', about: ['satisfaction', 's1'], value: expect.closeTo(0.2, 12) },
    ])
  })

  it('warns when more than 5 % of the resamples failed', () => {
    const toy = sampleOf(toyModel(), toyRows, { scale: toyScale })
    const whole = Array.from({ length: 10 }, (_, row) => row)
    const failing = new Array<number>(10).fill(0)
    const uncertain = bootstrap(toyModel(), toy, { draws: [whole, whole, failing] })
    const { findings, uncertainty } = indexReport(
      toyModel(),
      momentsOf(toy),
      { focus: 'satisfaction' },
      uncertain,
    )
    expect(findings.at(-1)).toMatchObject({ code: 'failed-resamples', value: 1 / 3 })
    expect(uncertainty).not.toHaveProperty('seed')
  })
})

describe('estimablePart', () => {
  it('is the model itself where all of it can be estimated', () => {
    expect(estimablePart(ecsi, moments)).toEqual({ model: ecsi, left: [] })
  })

  it('drops constructs whose neighbours are gone', () => {
    const model = pathModel({
      constructs: {
        a: composite(['q1']),
        b: composite(['q2']),
        c: composite(['s1']),
      },
      paths: { a: ['b'], b: ['c'] },
    })
    const without = (name: string) =>
      momentsOf(
        sampleOf(
          model,
          toyRows.map(row => ({ ...row, [name]: 5 })),
          { scale: toyScale },
        ),
      )
    expect(estimablePart(model, without('q1')).model).toEqual({
      constructs: { b: composite(['q2']), c: composite(['s1']) },
      paths: { b: ['c'] },
    })
    expect(estimablePart(model, without('q2'))).toEqual({ left: ['q2'] })
  })

  it('drops a mode B block while the rows cannot carry it', () => {
    const model = pathModel({
      constructs: {
        a: composite(['q1', 'q2', 's1'], 'B'),
        b: composite(['s2']),
        c: composite(['s3']),
      },
      paths: { a: ['b'], b: ['c'] },
    })
    const first = (n: number) =>
      momentsOf(sampleOf(model, toyRows.slice(0, n), { scale: toyScale }))
    expect(Object.keys(estimablePart(model, first(3)).model?.constructs ?? {})).toEqual(['b', 'c'])
    expect(estimablePart(model, first(4)).model).toEqual(model)
  })
})
