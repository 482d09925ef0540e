import { describe, expect, it } from 'vitest'
import { mapFields } from '#analysis/report/verdicts/map-fields.ts'
import {
  loadingVerdict,
  measurementVerdict,
} from '#analysis/report/verdicts/measurement-verdict.ts'
import { significanceOf } from '#analysis/report/verdicts/significance.ts'
import { PHONE_REPORT } from '../../../client/support/phone-report.ts'

const verdictOf = (id: string, changed: object = {}) => {
  const construct = PHONE_REPORT.constructs.find(entry => entry.id === id)
  return construct && measurementVerdict({ ...construct, ...changed }, PHONE_REPORT.indicators)
}

describe('measurementVerdict', () => {
  it('follows the limits of reliability and AVE', () => {
    expect(verdictOf('image')).toBe('reliable')
    expect(verdictOf('image', { alpha: 0.699 })).toBe('loose')
    expect(verdictOf('image', { ave: 0.499 })).toBe('loose')
    expect(verdictOf('image', { rhoC: 0.699 })).toBe('poor')
    expect(verdictOf('image', { alpha: 0.951 })).toBe('repetitive')
  })

  it('does not judge what cannot be judged', () => {
    expect(verdictOf('complaints')).toBe('single')
    expect(verdictOf('value')).toBe('formative')
    expect(verdictOf('image', { rhoC: undefined })).toBeUndefined()
  })
})

describe('loadingVerdict', () => {
  it('has its limits at .708 and .40', () => {
    expect([0.708, 0.7079, 0.4, 0.39, -0.8].map(loadingVerdict)).toEqual([
      'close',
      'loose',
      'loose',
      'hardly',
      'hardly',
    ])
  })
})

describe('significanceOf', () => {
  const clear = { value: 0.1, interval: [0.01, 0.2] as const }
  const against = { value: -0.1, interval: [-0.2, -0.01] as const }
  const none = { value: 0.1, interval: [0, 0.2] as const }

  it('asks whether both intervals leave out 0, on the same side', () => {
    expect(significanceOf(clear, clear)).toBe('clear')
    expect(significanceOf(against, against)).toBe('clear')
    expect(significanceOf(none, clear)).toBe('unclear')
    expect(significanceOf(clear, none)).toBe('unclear')
    expect(significanceOf(clear, against)).toBe('unclear')
    expect(significanceOf(clear)).toBe('unclear')
    expect(significanceOf({ value: 0.1 })).toBe('pending')
  })
})

describe('mapFields', () => {
  const point = (construct: string, importance: number, performance: number) => ({
    construct,
    importance: { value: importance, interval: [importance - 0.01, importance + 0.01] as const },
    performance: { value: performance, interval: [performance - 1, performance + 1] as const },
  })
  const corners = [
    point('a', 0.9, 90),
    point('b', 0.9, 50),
    point('c', 0.1, 50),
    point('d', 0.1, 90),
  ]

  it('divides at the means', () => {
    const map = mapFields(corners)
    expect(map).toMatchObject({ meanImportance: 0.5, meanPerformance: 70 })
    expect(map?.drivers.map(({ field }) => field)).toEqual([
      'importantHigher',
      'importantLower',
      'lesserLower',
      'lesserHigher',
    ])
  })

  it('leaves undetermined what reaches across a line', () => {
    const wide = { ...corners[0], performance: { value: 90, interval: [60, 99] as const } }
    expect(mapFields([wide, ...corners.slice(1)])?.drivers[0].field).toBe('undetermined')
  })

  it('places nobody where the drivers differ by no more than their intervals', () => {
    const alike = corners.map(driver => ({
      ...driver,
      performance: { value: driver.performance.value, interval: [40, 95] as const },
    }))
    expect(mapFields(alike)?.hasFields).toBe(false)
    expect(new Set(mapFields(alike)?.drivers.map(({ field }) => field))).toEqual(
      new Set(['undetermined']),
    )
    expect(mapFields(corners)?.hasFields).toBe(true)
  })

  it('is not there without drivers', () => {
    expect(mapFields([])).toBeUndefined()
  })
})
