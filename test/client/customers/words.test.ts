import { describe, expect, it } from 'vitest'
import { formatsFor } from '#analysis/report/sentences/formats.ts'
import { filterWords } from '#client/customers/segments/filter-words.ts'
import { isComplete } from '#client/customers/segments/is-complete.ts'
import { startI18n } from '#client/i18n/start-i18n.ts'

const en = startI18n('en').getFixedT('en', 'customers')
const zh = startI18n('zh-cn').getFixedT('zh-cn', 'customers')
const attributes = [{ id: 'tier', title: 'Tier', type: 'text' as const }]

describe('a filter', () => {
  const filter = {
    all: [
      { attribute: 'tier', is: 'oneOf' as const, value: ['gold', 'silver'] },
      {
        any: [
          { field: 'consent' as const, is: 'equals' as const, value: 'granted' },
          { field: 'firstContactOn' as const, is: 'atLeast' as const, value: '2026-03-01' },
        ],
      },
    ],
  }

  it('is read as a sentence, in both languages', () => {
    expect(filterWords(filter, { t: en, formats: formatsFor('en'), attributes })).toBe(
      'Tier is one of gold and silver and (Consent to be surveyed is agreed or Customer since is on or after 1 Mar 2026)',
    )
    expect(filterWords(filter, { t: zh, formats: formatsFor('zh-cn'), attributes })).toBe(
      'Tier属于gold和silver 且 （调研同意等于已同意 或 首次接触日期不早于2026年3月1日）',
    )
  })

  it('is complete when every condition has its value', () => {
    expect(isComplete(filter)).toBe(true)
    expect(isComplete({ all: [{ attribute: 'tier', is: 'equals', value: '' }] })).toBe(false)
    expect(isComplete({ any: [{ attribute: 'tier', is: 'oneOf', value: [] }] })).toBe(false)
    expect(isComplete({ attribute: 'tier', is: 'isSet' })).toBe(true)
  })
})
