import { describe, expect, it } from 'vitest'
import type { Wave } from '#client/ui/wave.ts'
import { changeOf, planOf } from '#client/waves/plan.ts'

const wave: Wave = {
  id: 'w',
  surveyId: 's',
  surveyTitle: 'Survey',
  isDemo: false,
  versionId: 'v1',
  versionNumber: 1,
  number: 1,
  name: 'Spring',
  state: 'scheduled',
  privacy: 'anonymous',
  link: 'https://assay.example/r/token',
  openedAt: null,
  closedAt: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  opensAt: '2026-07-15T07:00:00.000Z',
  closesAt: null,
  pausedAt: null,
  timeZone: 'Europe/Berlin',
  targetComplete: 100,
  closeAtTarget: true,
  quotas: [],
  scheduleId: null,
  counts: { started: 0, partial: 0, complete: 0 },
}
const plan = planOf(wave, [])

describe('the plan of a wave', () => {
  it('shows its times by the clocks of the organization', () => {
    expect(plan).toMatchObject({ opensAt: '2026-07-15T09:00', closesAt: '', targetComplete: 100 })
    const winter = { ...wave, opensAt: '2026-01-15T08:00:00.000Z' }
    expect(planOf(winter, []).opensAt).toBe('2026-01-15T09:00')
    const china = { ...wave, timeZone: 'Asia/Shanghai' }
    expect(planOf(china, []).opensAt).toBe('2026-07-15T15:00')
  })

  it('sends nothing where nothing was changed', () => {
    expect(changeOf(plan, plan)).toEqual({})
    expect(changeOf(plan, planOf(wave, []))).toEqual({})
  })

  it('sends only what was changed, empty fields as null', () => {
    expect(changeOf(plan, { ...plan, name: 'Summer' })).toEqual({ name: 'Summer' })
    expect(changeOf(plan, { ...plan, opensAt: '', targetComplete: '' })).toEqual({
      opensAt: null,
      targetComplete: null,
    })
    expect(changeOf(plan, { ...plan, closeAtTarget: false })).toEqual({ closeAtTarget: false })
  })
})
