import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressOf, DEFAULT_OPTIONS, optionsInAddress } from '#client/reports/options-in-address.ts'
import { pollEvery } from '#client/reports/poll-every.ts'
import { tableAddress } from '#client/reports/table-address.ts'
import { PHONE_WAVE } from '../support/phone-wave.ts'

const options = fc.record(
  {
    innerWeights: fc.constantFrom('path' as const, 'centroid' as const, 'factorial' as const),
    missing: fc.constantFrom(
      'mean' as const,
      'listwise' as const,
      'pairwise' as const,
      'em' as const,
    ),
    interval: fc.constantFrom('percentile' as const, 'bca' as const, 'studentised' as const),
    consistent: fc.constantFrom('yes' as const, 'no' as const),
    includePartials: fc.constantFrom('yes' as const, 'no' as const),
    flagged: fc.constantFrom('with' as const, 'without' as const),
    among: fc.string({ minLength: 1 }),
  },
  {
    requiredKeys: [
      'innerWeights',
      'missing',
      'interval',
      'consistent',
      'includePartials',
      'flagged',
    ],
  },
)

describe('options in the address', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(options, chosen => {
        expect(optionsInAddress(addressOf(chosen))).toEqual(chosen)
      }),
    )
  })

  it('are left out where they are the defaults, and ignored where they mean nothing', () => {
    expect(addressOf(DEFAULT_OPTIONS).toString()).toBe('')
    expect(optionsInAddress(new URLSearchParams('missing=drop&consistent=1'))).toEqual(
      DEFAULT_OPTIONS,
    )
  })
})

describe('the address of the table', () => {
  it('asks for the same figures in the reader’s language', () => {
    expect(tableAddress('a b', { ...DEFAULT_OPTIONS, missing: 'listwise' }, 'zh-cn')).toBe(
      '/api/waves/a%20b/report.csv?missing=listwise&locale=zh-cn',
    )
  })
})

describe('pollEvery', () => {
  it('follows what may change and leaves the rest alone', () => {
    expect(pollEvery(PHONE_WAVE)).toBe(5000)
    const closed = { ...PHONE_WAVE, wave: { ...PHONE_WAVE.wave, state: 'closed' as const } }
    expect(pollEvery(closed)).toBe(false)
    expect(pollEvery({ ...closed, jobId: 'job1' })).toBe(2000)
    expect(pollEvery(undefined)).toBe(false)
  })
})
