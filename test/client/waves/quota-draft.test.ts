import { describe, expect, it } from 'vitest'
import {
  draftsOf,
  emptyCell,
  newQuota,
  type QuotaQuestion,
  quotasOf,
} from '#client/waves/quota-draft.ts'

const city: QuotaQuestion = {
  question: 'city',
  kind: 'choice',
  values: [{ value: 'Berlin' }, { value: 'Bonn' }],
}
const age: QuotaQuestion = { question: 'age', kind: 'scale' }

describe('quotas as they are edited', () => {
  it('offer choices that are not limited yet', () => {
    const [draft] = draftsOf(
      [{ subject: { question: 'city' }, cells: [{ values: ['Bonn'], capacity: 5, taken: 1 }] }],
      [city],
    )
    expect(draft.cells.map(({ value, capacity }) => [value, capacity])).toEqual([
      ['Bonn', 5],
      ['Berlin', ''],
    ])
  })

  it('are sent as they were stored', () => {
    const quotas = [
      { subject: { question: 'city' }, cells: [{ values: ['Bonn'], capacity: 5 }] },
      { subject: { question: 'age' }, cells: [{ from: 18, to: 29, capacity: 7 }] },
      { subject: { label: 'region' }, cells: [{ values: ['north', 'east'], capacity: 0 }] },
    ]
    const stored = quotas.map(quota => ({
      ...quota,
      cells: quota.cells.map(cell => ({ ...cell, taken: 0 })),
    }))
    expect(quotasOf(draftsOf(stored, [city, age]))).toEqual(quotas)
  })

  it('leave out groups without a number and quotas without groups', () => {
    expect(quotasOf([newQuota(city)])).toEqual([])
    expect(quotasOf([newQuota(age)])).toEqual([])
    expect(quotasOf([{ ...newQuota(undefined), cells: [emptyCell('label')] }])).toEqual([])
  })

  it('take the values of a label with commas of either script', () => {
    const draft = {
      ...newQuota(undefined),
      subject: ' tier ',
      cells: [{ ...emptyCell('label'), words: 'gold，silver、 bronze,', capacity: 3 }],
    }
    expect(quotasOf([draft])).toEqual([
      {
        subject: { label: 'tier' },
        cells: [{ values: ['gold', 'silver', 'bronze'], capacity: 3 }],
      },
    ])
  })

  it('need both ends of a range', () => {
    const half = { ...newQuota(age), cells: [{ ...emptyCell('scale'), from: 18, capacity: 3 }] }
    expect(quotasOf([half])).toEqual([])
  })
})
