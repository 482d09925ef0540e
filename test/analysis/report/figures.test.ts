import { describe, expect, it } from 'vitest'
import { reportFigures } from '#analysis/report/figures.ts'
import { PHONE_CHANGES, PHONE_REPORT } from '../../client/support/phone-report.ts'

const report = {
  engine: PHONE_REPORT.engine,
  n: PHONE_REPORT.n,
  partials: PHONE_REPORT.partials,
  options: PHONE_REPORT.options,
  pathModel: PHONE_REPORT,
  findings: [],
}

describe('reportFigures', () => {
  it('lists an estimate with its uncertainty, by the ids of what it is about', () => {
    const figures = reportFigures(report)
    expect(figures).toContainEqual({
      ...{ table: 'construct', id: 'satisfaction', figure: 'index', value: 72.4541 },
      ...{ standardError: 0.9, interval: [70.7, 74.2], n: 412 },
    })
    expect(figures).toContainEqual({
      ...{ table: 'path', id: 'quality', toId: 'satisfaction', figure: 'coefficient' },
      ...{ value: 0.55, standardError: 0.05, interval: [0.45, 0.65], p: 0.01, n: 412 },
    })
  })

  it('leaves out what does not exist', () => {
    const figures = reportFigures(report)
    expect(figures.some(({ id, figure }) => id === 'value' && figure === 'alpha')).toBe(false)
    expect(figures.some(({ figure }) => figure === 'effectiveN')).toBe(false)
    expect(figures.some(({ table }) => table === 'change')).toBe(false)
  })

  it('lists the change with both indices', () => {
    const ofQuality = reportFigures(report, { changes: PHONE_CHANGES }).filter(
      ({ table, id }) => table === 'change' && id === 'quality',
    )
    expect(ofQuality.map(({ figure }) => figure)).toEqual([
      'earlierIndex',
      'laterIndex',
      'difference',
      'pAdjusted',
      'minimumDetectable',
    ])
  })
})
