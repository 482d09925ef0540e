import { describe, expect, it } from 'vitest'
import { adviceOf, statusOf } from '#analysis/report/verdicts/rank-actions.ts'
import { PHONE_REPORT, phoneReportRanked } from '../../../client/support/phone-report.ts'

const ranked = phoneReportRanked([
  ['quality', 0.71, true],
  ['value', 0.29, true],
])
const namesOf = (report = PHONE_REPORT) =>
  adviceOf(report).actions.map(({ construct }) => construct)

describe('adviceOf', () => {
  it('ranks by what closing a tenth of the distance to 100 brings', () => {
    const [quality, value] = adviceOf(ranked).actions
    expect(quality).toMatchObject({
      construct: 'quality',
      rise: 4,
      firstShare: 0.71,
      question: { id: 'Q2', share: 0.55, score: 60 },
    })
    expect(quality.gain.value).toBeCloseTo(0.64 * 4)
    expect(quality.gain.interval).toEqual([1.4, 2.6])
    expect(value.gain.value).toBeCloseTo(0.3 * 4.5)
  })

  it('says whether the first can be told from the others', () => {
    expect(adviceOf(ranked)).toMatchObject({ order: 'tied', mayBeFirst: ['quality', 'value'] })
    const clear = phoneReportRanked([
      ['quality', 0.99, true],
      ['value', 0.01, false],
    ])
    expect(adviceOf(clear)).toMatchObject({ order: 'clear', mayBeFirst: ['quality'] })
    expect(adviceOf(PHONE_REPORT)).toMatchObject({ order: 'pending', mayBeFirst: [] })
  })

  it('leaves out what cannot be told from no effect, by PLS or free of measurement error', () => {
    expect(namesOf()).not.toContain('image')
    const [, quality, value] = PHONE_REPORT.drivers
    const byPlsAlone = { ...quality, counterpart: { value: 0.1, interval: [-0.1, 0.3] as const } }
    expect(namesOf({ ...PHONE_REPORT, drivers: [byPlsAlone, value] })).toEqual(['value'])
    const { counterpart: _, ...without } = quality
    expect(namesOf({ ...PHONE_REPORT, drivers: [without, value] })).toEqual(['value'])
    const against = { ...quality, importance: { value: -0.3, interval: [-0.4, -0.2] as const } }
    expect(namesOf({ ...PHONE_REPORT, drivers: [against] })).toEqual([])
  })

  it('advises nothing on what nobody can act on: expectations, rates, and what is perfect', () => {
    const constructs = PHONE_REPORT.constructs.map(construct =>
      construct.id === 'quality' ? { ...construct, actionable: false as const } : construct,
    )
    expect(namesOf({ ...PHONE_REPORT, constructs })).toEqual(['value'])
    const [, quality] = PHONE_REPORT.drivers
    const drivers = [
      { ...quality, construct: 'complaints' },
      { ...quality, performance: { value: 100 } },
    ]
    expect(namesOf({ ...PHONE_REPORT, drivers })).toEqual([])
  })

  it('prefers the driver with room to one that is nearly perfect', () => {
    const driver = (construct: string, value: number, performance: number) => ({
      construct,
      importance: { value, interval: [value / 2, 2 * value] as const },
      counterpart: { value, interval: [value / 2, 2 * value] as const },
      performance: { value: performance },
    })
    const drivers = [driver('quality', 0.6, 97), driver('value', 0.3, 50)]
    expect(namesOf({ ...PHONE_REPORT, drivers })).toEqual(['value', 'quality'])
  })
})

describe('statusOf', () => {
  it('says of every driver what the advice says, and no more', () => {
    const advice = adviceOf(ranked)
    expect(ranked.drivers.map(driver => statusOf(driver, ranked, advice))).toEqual([
      'unclear',
      'first',
      'first',
    ])
    const { order } = adviceOf(PHONE_REPORT)
    expect(order).toBe('pending')
    const clear = phoneReportRanked([
      ['quality', 0.99, true],
      ['value', 0.01, false],
    ])
    expect(clear.drivers.map(driver => statusOf(driver, clear, adviceOf(clear)))).toEqual([
      'unclear',
      'first',
      'worth',
    ])
  })
})
