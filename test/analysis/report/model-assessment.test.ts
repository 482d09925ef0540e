import { describe, expect, it } from 'vitest'
import {
  type AssessmentDraws,
  bootstrap,
  bootstrapRange,
  chosenIntervals,
  comparedMethods,
  discriminantValidity,
  exactFitTest,
  fitPls,
  htmtBounds,
  indexReport,
  mediation,
  momentsOf,
  predictOutOfSample,
} from '#analysis'
import { ecsi, simulateEcsi } from '../simulated-ecsi.ts'

const sample = simulateEcsi(200, 0.02)
const moments = momentsOf(sample)
const options = { focus: 'satisfaction', interval: 'percentile', sparse: 'leftOut' } as const
const resampling = { resamples: 100, seed: 3 }
const draws = bootstrapRange(ecsi, sample, resampling, 0, 100)
const uncertain = bootstrap(ecsi, sample, { ...resampling, intervals: ['bca'] })

const drawn: AssessmentDraws = {
  n: 200,
  htmtBounds: htmtBounds(ecsi, sample, resampling),
  exactFits: [exactFitTest(ecsi, sample, { resamples: 50, seed: 3 }) ?? []].flat(),
  prediction: predictOutOfSample(ecsi, sample, { seed: 3, repetitions: 1 }),
  mediation: mediation(ecsi, [draws]),
}

describe('the assessment in a report', () => {
  it('is not there in a report of the first edition, which must come out as it was', () => {
    const report = indexReport(ecsi, moments, { focus: 'satisfaction' }, uncertain)
    expect(report).not.toHaveProperty('assessment')
    expect(report).not.toHaveProperty('sparse')
    expect(Object.keys(report.options)).toEqual([
      'innerWeights',
      'missing',
      'consistent',
      'includePartials',
    ])
  })

  it('tells at once what follows from the fit', () => {
    const { assessment } = indexReport(ecsi, moments, options)
    const fit = fitPls(ecsi, moments)
    const validity = discriminantValidity(fit)
    expect(assessment?.validity.pairs).toEqual(validity.pairs)
    expect(assessment?.validity.findings).toEqual(validity.findings)
    expect(assessment?.validity.pairs[0]).not.toHaveProperty('htmtUpperBound')
    expect(assessment?.explanation.paths).toHaveLength(fit.paths.length)
    expect(assessment?.collinearity.inner).toHaveLength(fit.paths.length)
    expect(assessment?.fit.estimated.srmr).toBeGreaterThan(0)
    expect(assessment).not.toHaveProperty('drawn')
  })

  it('gives each indicator its correlation with every construct', () => {
    const { assessment } = indexReport(ecsi, moments, options)
    const fit = fitPls(ecsi, moments)
    for (const { indicator, construct, loadings } of assessment?.validity.crossLoadings ?? []) {
      const own = fit.indicators.find(({ name }) => name === indicator)
      expect(Object.keys(loadings)).toEqual(fit.constructs.map(({ name }) => name))
      expect(loadings[construct]).toBeCloseTo(own?.loading ?? Number.NaN, 10)
    }
  })

  it('adds what a run has drawn, and bounds to the pairs', () => {
    const report = indexReport(ecsi, moments, options, uncertain, drawn)
    expect(report.assessment?.drawn).toEqual(drawn)
    for (const [k, pair] of (report.assessment?.validity.pairs ?? []).entries())
      expect(pair.htmtUpperBound).toBe(drawn.htmtBounds?.pairs[k].htmt)
    expect(report.assessment?.validity.findings.map(({ code }) => code)).toContain(
      'htmt-upper-bound',
    )
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })

  it('leaves out bounds that a smaller model was given', () => {
    const bounds = drawn.htmtBounds && {
      ...drawn.htmtBounds,
      pairs: drawn.htmtBounds.pairs.slice(1),
    }
    const report = indexReport(ecsi, moments, options, uncertain, {
      ...drawn,
      ...(bounds && { htmtBounds: bounds }),
    })
    expect(report.assessment?.validity.pairs[0]).not.toHaveProperty('htmtUpperBound')
  })

  it('counts who was left out, and says so the louder the more they are', () => {
    const few = indexReport(ecsi, moments, { ...options, sparseRows: 4 })
    expect(few).toMatchObject({ n: 200, sparse: 4 })
    expect(few.findings).toContainEqual(
      expect.objectContaining({ code: 'sparse-respondents', value: 4, verdict: 'information' }),
    )
    const many = indexReport(ecsi, moments, { ...options, sparseRows: 40 })
    expect(many.findings).toContainEqual(
      expect.objectContaining({ code: 'sparse-respondents', value: 40, verdict: 'poor' }),
    )
  })
})

describe('the intervals that a report shows', () => {
  it('are those of the method chosen, and named', () => {
    const report = indexReport(ecsi, moments, { ...options, interval: 'bca' }, uncertain)
    const [path] = uncertain.paths
    const bca = path.bca && 'interval' in path.bca ? path.bca.interval : undefined
    expect(report.paths[0].coefficient.interval).toEqual(bca)
    expect(report.uncertainty?.method).toBe('bca')
    expect(bca).not.toEqual(path.interval)
  })

  it('stay percentile ones where a figure has no other, which is counted', () => {
    const none = { reason: 'no-variation' } as const
    const [first, ...rest] = uncertain.paths
    const { bootstrap: chosen, fallbacks } = chosenIntervals(
      { ...uncertain, paths: [{ ...first, bca: none }, ...rest] },
      'bca',
    )
    const before = chosenIntervals(uncertain, 'bca').fallbacks
    expect(fallbacks).toBe(before + 1)
    expect(chosen.paths[0].interval).toEqual(first.interval)
  })
})

describe('the counterpart by maximum likelihood', () => {
  it('stands beside the paths with a verdict on each', () => {
    const compared = comparedMethods(ecsi, moments, uncertain)
    expect(compared?.paths).toHaveLength(uncertain.paths.length)
    expect(compared?.fit.chiSquare.df).toBeGreaterThan(0)
    for (const { pls, verdict } of compared?.paths ?? []) {
      expect(pls.interval).toBeDefined()
      expect(['same', 'opposite', 'only-pls', 'only-covariance', 'undetermined']).toContain(verdict)
    }
  })

  it('is not there where the answers carry none', () => {
    const few = simulateEcsi(15, 0)
    const tiny = bootstrap(ecsi, few, { resamples: 10, seed: 1 })
    expect(comparedMethods(ecsi, momentsOf(few), tiny)).toBeUndefined()
  })
})
