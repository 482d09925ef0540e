import { describe, expect, it } from 'vitest'
import { bootstrap, fitCovariance, fitPls, methodComparison, momentsOf } from '#analysis'
import { ecsi, simulateEcsi } from '../simulated-ecsi.ts'

const sample = simulateEcsi(400)
const moments = momentsOf(sample)
const pls = fitPls(ecsi, moments)
const covariance = fitCovariance(ecsi, moments)
const uncertain = bootstrap(ecsi, sample, { resamples: 200, seed: 7 })

const pathOf = <Path extends { readonly from: string; readonly to: string }>(
  paths: readonly Path[],
  from: string,
  to: string,
) => {
  const path = paths.find(entry => entry.from === from && entry.to === to)
  if (!path) throw new Error(`${from}→${to}`)
  return path
}

/** The fit with another standardised coefficient and error on quality → satisfaction. */
function withEstimate(standardised: number, standardisedError: number) {
  return {
    ...covariance,
    paths: covariance.paths.map(path =>
      path.from === 'quality' && path.to === 'satisfaction'
        ? { ...path, standardised, standardisedError }
        : path,
    ),
  }
}

describe('methodComparison', () => {
  it('sets both coefficients and intervals side by side', () => {
    const { level, paths, findings } = methodComparison(pls, covariance, uncertain)
    expect(level).toBe(0.95)
    expect(findings).toEqual([])
    expect(paths).toHaveLength(12)
    const strong = pathOf(paths, 'quality', 'satisfaction')
    expect(strong.verdict).toBe('same')
    expect(strong.pls).toEqual({
      coefficient: pathOf(pls.paths, 'quality', 'satisfaction').coefficient,
      interval: pathOf(uncertain.paths, 'quality', 'satisfaction').interval,
      conclusion: 'positive',
    })
    const { standardised = 0, standardisedError = 0 } = pathOf(
      covariance.paths,
      'quality',
      'satisfaction',
    )
    expect(strong.covariance.coefficient).toBe(standardised)
    expect(strong.covariance.interval?.[0]).toBeCloseTo(
      standardised - 1.959963985 * standardisedError,
      8,
    )
  })

  it.each([
    [-0.4, 0.05, 'opposite'],
    [0.1, 0.2, 'only-pls'],
    [0.4, 0.05, 'same'],
  ])('calls %f ± %f beside a clear positive effect %s', (standardised, error, verdict) => {
    const { paths } = methodComparison(pls, withEstimate(standardised, error), uncertain)
    expect(pathOf(paths, 'quality', 'satisfaction').verdict).toBe(verdict)
  })

  it('tells an effect that only the covariance-based fit finds', () => {
    const doubtful = {
      ...uncertain,
      paths: uncertain.paths.map(path => ({ ...path, interval: [-0.1, 0.3] as const })),
    }
    const { paths } = methodComparison(pls, withEstimate(0.4, 0.05), doubtful)
    expect(pathOf(paths, 'quality', 'satisfaction').verdict).toBe('only-covariance')
  })

  it('concludes nothing without a bootstrap, nor from what is inadmissible', () => {
    const plain = methodComparison(pls, covariance)
    expect(new Set(plain.paths.map(({ verdict }) => verdict))).toEqual(new Set(['undetermined']))
    expect(pathOf(plain.paths, 'quality', 'satisfaction').covariance.conclusion).toBe('positive')
    const finding = {
      code: 'weakly-identified',
      verdict: 'inadmissible',
      about: ['image'],
      n: 400,
    } as const
    const weak = methodComparison(pls, { ...covariance, findings: [finding] }, uncertain)
    expect(weak.findings).toEqual([finding])
    expect(new Set(weak.paths.map(({ verdict }) => verdict))).toEqual(new Set(['undetermined']))
  })

  it('refuses fits of other paths', () => {
    const free = fitCovariance(ecsi, moments, { structure: 'correlations' })
    expect(() => methodComparison(pls, free, uncertain)).toThrow(RangeError)
  })
})
