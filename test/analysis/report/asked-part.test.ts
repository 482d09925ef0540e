import { describe, expect, it } from 'vitest'
import {
  askedAbout,
  askedPart,
  composite,
  fitPls,
  type IndexReport,
  indexReport,
  momentsOf,
  NOT_ASKED_NUMBER,
  packedSample,
  pathModel,
  type Sample,
  satisfactionIndex,
  selectRows,
} from '#analysis'
import { availableIndex } from '#analysis/report/available-index.ts'
import { normalStream } from '#analysis/resampling/normal-stream.ts'
import { randomStream } from '#analysis/resampling/random-stream.ts'

const normals = (seed: number) => normalStream(randomStream(seed, 0))

const model = pathModel({
  constructs: {
    quality: composite(['q1', 'q2']),
    complaint: composite(['c1', 'c2']),
    satisfaction: composite(['s1', 's2']),
  },
  paths: { quality: ['complaint', 'satisfaction'], complaint: ['satisfaction'] },
})
const names = ['q1', 'q2', 'c1', 'c2', 's1', 's2']
const scale = { min: 0, max: 100 }

/**
 * A population in which those of low quality complain, and only among them does the handling of a
 * complaint exist: it raises their satisfaction by .5 of its own deviation, quality by .4.
 */
function population(n: number, seed: number): Sample {
  const next = normals(seed)
  const rows = Array.from({ length: n }, () => {
    const quality = next()
    const complains = quality + next() < -0.5
    const handling = 0.3 * quality + next()
    const satisfaction = 0.4 * quality + (complains ? 0.5 * handling - 0.6 : 0) + 0.6 * next()
    const measured = (score: number) => [score + 0.3 * next(), score + 0.3 * next()]
    const complaint = measured(handling)
    return [
      ...measured(quality),
      ...complaint.map(score => (complains ? score : undefined)),
      ...measured(satisfaction),
    ].map(score => (score === undefined ? NOT_ASKED_NUMBER : 50 + 8 * score))
  })
  return packedSample({
    n,
    indicators: names,
    scales: names.map(() => scale),
    columns: names.map((_, i) => Float64Array.from(rows, row => row[i])),
  })
}

const isComplainer = (sample: Sample, row: number) => Number.isFinite(sample.columns[2][row])

function rowsOf(sample: Sample, keeps: (row: number) => boolean): Sample {
  return selectRows(sample, Array.from({ length: sample.n }, (_, row) => row).filter(keeps))
}

function reportOf(sample: Sample, about: readonly string[]): IndexReport {
  const asked = about.reduce(
    (rows, name) => askedAbout(rows, model.constructs[name as 'quality'].indicators),
    sample,
  )
  const moments = momentsOf(asked)
  const part = askedPart(model, moments, { about, notAsked: sample.n - asked.n })
  const { population } = part
  return indexReport(part.model, moments, {
    focus: 'satisfaction',
    ...(population && { population }),
  })
}

const coefficient = ({ paths }: IndexReport, from: string, to: string) =>
  paths.find(path => path.from === from && path.to === to)?.coefficient.value ?? Number.NaN

const indexOf = ({ constructs }: IndexReport, name: string) =>
  constructs.find(({ id }) => id === name)?.index?.value

const codes = ({ findings }: IndexReport) => findings.map(({ code }) => code)

describe('a construct that is asked of some only', () => {
  const sample = population(20_000, 7)
  const complainers = rowsOf(sample, row => isComplainer(sample, row))

  it('stands outside the model of everybody, who all stay in it', () => {
    const report = reportOf(sample, ['satisfaction'])
    const without = pathModel({
      constructs: {
        quality: model.constructs.quality,
        satisfaction: model.constructs.satisfaction,
      },
      paths: { quality: ['satisfaction'] },
    })
    const fit = fitPls(without, momentsOf(sample))
    expect(report.n).toBe(20_000)
    expect(report.constructs.map(({ id }) => id)).toEqual(['quality', 'satisfaction'])
    expect(coefficient(report, 'quality', 'satisfaction')).toBe(fit.paths[0].coefficient)
    expect(indexOf(report, 'satisfaction')).toBe(satisfactionIndex(fit, 'satisfaction').value)
    expect(report.population).toMatchObject({
      ...{ about: [], notAsked: 0 },
      outside: [{ id: 'complaint', asked: complainers.n }],
    })
    expect(codes(report)).toContain('asked-of-some')
    expect(codes(report)).not.toContain('high-missing-rate')
  })

  it('stands in the model of those who were asked, which is that of their answers alone', () => {
    const report = reportOf(sample, ['satisfaction', 'complaint'])
    const fit = fitPls(model, momentsOf(complainers))
    expect(report.n).toBe(complainers.n)
    expect(report.population).toEqual({
      ...{ about: ['satisfaction', 'complaint'], notAsked: 20_000 - complainers.n, outside: [] },
    })
    for (const { from, to, coefficient: alone } of fit.paths)
      expect(coefficient(report, from, to)).toBe(alone)
    expect(codes(report)).toContain('not-asked-about')
  })

  it('has there the effect that it has in the population, which a mean in its place loses', () => {
    // Large-sample values among complainers, by regression on the true scores of a million people.
    const truth = trueCoefficients(1_000_000, 11)
    const asked = reportOf(sample, ['satisfaction', 'complaint'])
    expect(coefficient(asked, 'complaint', 'satisfaction')).toBeCloseTo(truth.complaint, 1)
    expect(coefficient(asked, 'quality', 'satisfaction')).toBeCloseTo(truth.quality, 1)
    const filled = fitPls(model, momentsOf(sample))
    const naive = filled.paths.find(({ from }) => from === 'complaint')?.coefficient ?? 0
    expect(truth.complaint - naive).toBeGreaterThan(0.2)
  })

  it('leaves everything as it is where all were asked', () => {
    const everybody = momentsOf(complainers)
    const part = askedPart(model, everybody, { about: ['satisfaction'] })
    expect(part).toEqual({ model })
    expect(part.model).toBe(model)
  })

  it('keeps the headline where the questionnaire asks it of some: the others are not in the report', () => {
    const turned = { ...sample, indicators: ['q1', 'q2', 's1', 's2', 'c1', 'c2'] }
    const report = reportOf(turned, ['satisfaction'])
    expect(report.n).toBe(complainers.n)
    expect(report.population).toEqual({
      ...{ about: ['satisfaction'], notAsked: 20_000 - complainers.n, outside: [] },
    })
  })

  it('shows no index of fewer than ten', () => {
    const few = rowsOf(sample, row => row < 400 && (row < 20 || !isComplainer(sample, row)))
    const report = reportOf(few, ['satisfaction'])
    expect(report.population?.outside[0]?.asked).toBeLessThan(10)
    expect(report.population?.outside[0]).not.toHaveProperty('index')
  })
})

describe('the index of whatever was answered', () => {
  it('has the standard error of its mean', () => {
    const four = packedSample({
      ...{ n: 4, indicators: ['x'], scales: [{ min: 1, max: 10 }] },
      columns: [Uint8Array.of(2, 4, 6, 8)],
    })
    const found = availableIndex(['x'], momentsOf(four))
    expect(found?.value).toBeCloseTo(55.5556, 4)
    expect(found?.standardError).toBeCloseTo(14.3444, 4)
  })

  it('covers the true index as often as it says, with gaps and correlated questions', () => {
    let covered = 0
    const rounds = 400
    for (let round = 0; round < rounds; round++) {
      const next = normals(1000 + round)
      const columns = [new Float64Array(60), new Float64Array(60)]
      for (let row = 0; row < 60; row++) {
        const score = next()
        columns.forEach((column, i) => {
          column[row] = (i + row) % 5 === 0 ? Number.NaN : 60 + 8 * (score + 0.5 * next())
        })
      }
      const indicators = ['x', 'y']
      const found = availableIndex(
        indicators,
        momentsOf(packedSample({ n: 60, indicators, scales: [scale, scale], columns })),
      )
      const [low, high] = found?.interval ?? [Number.NaN, Number.NaN]
      if (low <= 60 && 60 <= high) covered++
    }
    // .95 ± three standard errors of 400 rounds.
    expect(covered / rounds).toBeGreaterThan(0.917)
    expect(covered / rounds).toBeLessThan(0.983)
  })

  it('knows less where case weights differ', () => {
    const answers = Float64Array.from({ length: 50 }, (_, row) => (row * 37) % 101)
    const plain = { n: 50, indicators: ['x'], scales: [scale], columns: [answers] }
    const weights = Float64Array.from({ length: 50 }, (_, row) => (row % 2 === 0 ? 2 : 0.5))
    const alike = availableIndex(['x'], momentsOf(packedSample(plain)))?.standardError ?? 0
    const weighted = momentsOf(packedSample({ ...plain, caseWeights: weights }))
    const ratio = (availableIndex(['x'], weighted)?.standardError ?? 0) / alike
    // Kish: 1 + CV² = 1.36.
    expect(ratio).toBeGreaterThan(1.1)
    expect(ratio).toBeLessThan(1.25)
  })
})

function trueCoefficients(n: number, seed: number) {
  const next = normals(seed)
  const sums = { n: 0, q: 0, h: 0, s: 0, qq: 0, hh: 0, ss: 0, qh: 0, qs: 0, hs: 0 }
  for (let i = 0; i < n; i++) {
    const q = next()
    const complains = q + next() < -0.5
    const h = 0.3 * q + next()
    const s = 0.4 * q + 0.5 * h - 0.6 + 0.6 * next()
    if (!complains) continue
    sums.n++
    sums.q += q
    sums.h += h
    sums.s += s
    sums.qq += q * q
    sums.hh += h * h
    sums.ss += s * s
    sums.qh += q * h
    sums.qs += q * s
    sums.hs += h * s
  }
  const covariance = (product: number, a: number, b: number) =>
    product / sums.n - (a / sums.n) * (b / sums.n)
  const qq = covariance(sums.qq, sums.q, sums.q)
  const hh = covariance(sums.hh, sums.h, sums.h)
  const ss = covariance(sums.ss, sums.s, sums.s)
  const qh = covariance(sums.qh, sums.q, sums.h)
  const qs = covariance(sums.qs, sums.q, sums.s)
  const hs = covariance(sums.hs, sums.h, sums.s)
  const determinant = qq * hh - qh * qh
  return {
    quality: (((qs * hh - hs * qh) / determinant) * Math.sqrt(qq)) / Math.sqrt(ss),
    complaint: (((hs * qq - qs * qh) / determinant) * Math.sqrt(hh)) / Math.sqrt(ss),
  }
}
