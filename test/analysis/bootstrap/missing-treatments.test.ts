import { describe, expect, it } from 'vitest'
import {
  bootstrap,
  completedMoments,
  fitPls,
  type MissingTreatment,
  selectRows,
  withoutSparse,
} from '#analysis'
import { ecsi, simulateEcsi } from '../simulated-ecsi.ts'

const gaps = simulateEcsi(150, 0.05)
const whole = simulateEcsi(150, 0)

describe.each(['pairwise', 'em'] as const)('a bootstrap with %s', missing => {
  it('has the estimate that the treatment gives', () => {
    const { moments } = completedMoments(gaps, { missing, indefinite: 'nearest' })
    const fit = moments && fitPls(ecsi, moments)
    const { paths } = bootstrap(ecsi, gaps, { resamples: 4, seed: 2, missing })
    paths.forEach(({ estimate }, a) => {
      expect(estimate).toBeCloseTo(fit?.paths[a].coefficient ?? Number.NaN, 5)
    })
  })

  it('treats the gaps of each resample anew', () => {
    const rows = Array.from({ length: gaps.n }, (_, row) => (7 * row) % gaps.n)
    const { moments } = completedMoments(selectRows(gaps, rows), { missing, indefinite: 'nearest' })
    const fit = moments && fitPls(ecsi, moments)
    const drawn = bootstrap(ecsi, gaps, { draws: [rows, rows], missing })
    drawn.paths.forEach(({ mean }, a) => {
      expect(mean).toBeCloseTo(fit?.paths[a].coefficient ?? Number.NaN, 4)
    })
  })

  it('is the usual one where nothing is missing', () => {
    const by = (treatment: MissingTreatment) =>
      bootstrap(ecsi, whole, { resamples: 5, seed: 2, missing: treatment })
    expect(by(missing)).toEqual(by('mean'))
  })
})

describe('withoutSparse', () => {
  it('keeps the sample itself where everybody answered enough', () => {
    expect(withoutSparse(ecsi, whole)).toBe(whole)
  })

  it('drops who left more than 15 % of the model open', () => {
    const kept = withoutSparse(ecsi, gaps)
    expect(kept.n).toBeLessThan(gaps.n)
    expect(withoutSparse(ecsi, kept)).toBe(kept)
  })
})
