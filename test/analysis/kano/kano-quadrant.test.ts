import { describe, expect, it } from 'vitest'
import { kanoQuadrant, quadrantCut } from '#analysis/kano/kano-quadrant.ts'
import { tallyCounts } from '#analysis/kano/kano-tally.ts'
import { satisfactionCoefficients } from '#analysis/kano/satisfaction-coefficients.ts'
import { countsOf } from './pairs.ts'

function coefficients(...counts: number[]) {
  const found = satisfactionCoefficients(tallyCounts(countsOf(counts)))
  if (!found) throw new Error('no coefficients')
  return found
}

describe('the Better/Worse plane', () => {
  it('is cut at one half by default, and by convention a feature on the cut reaches it', () => {
    const cut = quadrantCut([], 'means')
    expect(cut).toEqual({ at: 'half', better: 0.5, worse: -0.5 })
    expect(kanoQuadrant(coefficients(90, 5, 5, 0), cut)).toEqual({ category: 'M', certain: true })
    expect(kanoQuadrant(coefficients(5, 90, 5, 0), cut)).toEqual({ category: 'O', certain: true })
    expect(kanoQuadrant(coefficients(5, 5, 90, 0), cut)).toEqual({ category: 'A', certain: true })
    expect(kanoQuadrant(coefficients(5, 0, 5, 90), cut)).toEqual({ category: 'I', certain: true })
    expect(kanoQuadrant(coefficients(1, 1, 1, 1), cut)).toEqual({ category: 'O', certain: false })
  })

  it('is cut at the means where asked', () => {
    const features = [coefficients(40, 40, 20, 0), coefficients(0, 0, 20, 80)]
    const cut = quadrantCut(features, 'means')
    expect(cut.at).toBe('means')
    expect(cut.better).toBeCloseTo(0.4, 12)
    expect(cut.worse).toBeCloseTo(-0.4, 12)
    expect(features.map(each => kanoQuadrant(each, cut).category)).toEqual(['O', 'I'])
  })
})
