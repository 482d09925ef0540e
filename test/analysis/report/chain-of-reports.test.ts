import { describe, expect, it } from 'vitest'
import { chainDifference, fitPls, type IndexReport, indexReport, momentsOf } from '#analysis'
import { chainOfReports } from '#analysis/report/index-change.ts'
import { ecsi, simulateEcsi } from '../simulated-ecsi.ts'

const earlier = momentsOf(simulateEcsi(120))
const later = momentsOf(simulateEcsi(260))
const reportOf = (moments: typeof earlier) => indexReport(ecsi, moments, { focus: 'satisfaction' })

const withBlock = (means: readonly number[], weights: readonly number[]): IndexReport => ({
  ...reportOf(earlier),
  indicators: means.map((mean, p) => ({
    id: `x${p}`,
    construct: 'satisfaction',
    scale: { min: 1, max: 10 },
    mean,
    indexWeight: weights[p],
    answered: 10,
    missingShare: 0,
  })),
})

describe('chainOfReports', () => {
  it('splits as the fits themselves do', () => {
    for (const construct of ['image', 'satisfaction', 'loyalty'] as const) {
      const byFits = chainDifference(fitPls(ecsi, earlier), fitPls(ecsi, later), construct)
      const found = chainOfReports(reportOf(earlier), reportOf(later), construct)
      expect(found?.weightChange).toBeCloseTo(byFits?.weightChange ?? Number.NaN, 10)
      expect(found?.scoreChange).toBeCloseTo(byFits?.scoreChange ?? Number.NaN, 10)
    }
  })

  it('gives its worked example', () => {
    const found = chainOfReports(
      withBlock([8, 6], [0.5, 0.5]),
      withBlock([8, 7], [0.6, 0.4]),
      'satisfaction',
    )
    expect(found?.weightChange).toBeCloseTo(1.1111, 4)
    expect(found?.scoreChange).toBeCloseTo(5.5556, 4)
  })

  it('is silent where the questions are others', () => {
    const one = withBlock([8], [1])
    const two = withBlock([8, 6], [0.5, 0.5])
    expect(chainOfReports(one, two, 'satisfaction')).toBeUndefined()
    expect(chainOfReports(one, one, 'image')).toBeUndefined()
  })
})
