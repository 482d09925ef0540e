import { expect, it } from 'vitest'
import { redundancy } from '#analysis'
import { momentsOfCorrelations } from '../moments-of-correlations.ts'

const block = { construct: 'quality', indicators: ['q1', 'q2'], global: 'q' }
const moments = (r: number) =>
  momentsOfCorrelations(
    ['q1', 'q2', 'q'],
    [
      [1, 0, r],
      [0, 1, r],
      [r, r, 1],
    ],
  )

it('is the multiple correlation with the question on the whole', () => {
  const { coefficient, findings } = redundancy(moments(0.6), block)
  expect(coefficient).toBeCloseTo(Math.sqrt(0.72), 12)
  expect(findings).toMatchObject([
    { code: 'redundancy', verdict: 'good', about: ['quality', 'q'], threshold: 0.7 },
  ])
})

it('calls less than .70 poor', () => {
  expect(redundancy(moments(0.4), block).findings).toMatchObject([{ verdict: 'poor' }])
})
