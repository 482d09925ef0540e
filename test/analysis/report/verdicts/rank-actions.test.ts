import { describe, expect, it } from 'vitest'
import { rankActions } from '#analysis/report/verdicts/rank-actions.ts'
import { PHONE_REPORT } from '../../../client/support/phone-report.ts'

describe('rankActions', () => {
  it('ranks by importance × the distance to 100 and tells the gain for 5 points', () => {
    const actions = rankActions(PHONE_REPORT)
    expect(actions.map(({ construct }) => construct)).toEqual(['quality', 'value'])
    expect(actions[0]).toMatchObject({
      rise: 5,
      gain: { value: 3.2, interval: [2.6, 3.8] },
      mainIndicator: { id: 'Q2', share: 0.55 },
    })
  })

  it('leaves out what cannot be told from no effect, and what works against the focus', () => {
    expect(rankActions(PHONE_REPORT).some(({ construct }) => construct === 'image')).toBe(false)
    const [image] = PHONE_REPORT.drivers
    const against = { ...image, importance: { value: -0.3, interval: [-0.4, -0.2] as const } }
    expect(rankActions({ ...PHONE_REPORT, drivers: [against] })).toEqual([])
  })

  it('prefers the driver with room to one that is nearly perfect', () => {
    const driver = (construct: string, value: number, performance: number) => ({
      construct,
      importance: { value, interval: [value / 2, 2 * value] as const },
      performance: { value: performance },
    })
    const drivers = [driver('quality', 0.6, 97), driver('value', 0.3, 50)]
    const actions = rankActions({ ...PHONE_REPORT, drivers })
    expect(actions.map(({ construct }) => construct)).toEqual(['value', 'quality'])
    expect(actions[1].rise).toBe(3)
    expect(actions[1].gain.value).toBeCloseTo(1.8)
  })

  it('takes no rate for a driver, and no more than asked', () => {
    const [, quality, value] = PHONE_REPORT.drivers
    const drivers = [quality, value, { ...quality, construct: 'complaints' }]
    expect(rankActions({ ...PHONE_REPORT, drivers }, 1)).toHaveLength(1)
    expect(rankActions({ ...PHONE_REPORT, drivers }, 9)).toHaveLength(2)
  })
})
