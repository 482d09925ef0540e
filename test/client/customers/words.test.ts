import { describe, expect, it } from 'vitest'
import { formatsFor } from '#analysis/report/sentences/formats.ts'
import { filterWords } from '#client/customers/segments/filter-words.ts'
import { isComplete } from '#client/customers/segments/is-complete.ts'
import { startI18n } from '#client/i18n/start-i18n.ts'
import { hasNoIssues, mappingIssues } from '#client/imports/customers/mapping-issues.ts'
import { rowWords } from '#client/imports/customers/row-words.ts'
import { optionOf, targetOf } from '#client/imports/customers/target-in-select.ts'

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

describe('a row of an import', () => {
  const row = { row: 2, externalId: 'C1', byRow: null, errors: [], warnings: [], duplicates: [] }

  it('says why it is refused, replaced or partly left out, and nothing when all is well', () => {
    expect(rowWords(en, { ...row, outcome: 'created' }, [])).toEqual([])
    expect(
      rowWords(en, { ...row, outcome: 'rejected', errors: ['external_id.missing'] }, []),
    ).toEqual(['refused: the customer number is missing'])
    expect(rowWords(zh, { ...row, outcome: 'superseded', byRow: 9 }, [])).toEqual(['以第 9 行为准'])
    expect(
      rowWords(
        en,
        { ...row, outcome: 'updated', warnings: ['first_contact.invalid', 'attr.tier.invalid'] },
        attributes,
      ),
    ).toEqual([
      'Customer since cannot be read and is left out',
      'Tier cannot be read and is left out',
    ])
  })
})

describe('the mapping of customers', () => {
  it('needs the number once, and nothing twice', () => {
    const id = { to: 'field', field: 'external_id' } as const
    const mapping = { columns: { a: id }, country: '86', utcOffset: '+08:00' }
    expect(hasNoIssues(mappingIssues(mapping))).toBe(true)
    expect(mappingIssues({ ...mapping, columns: {} }).hasNoId).toBe(true)
    expect(mappingIssues({ ...mapping, columns: { a: id, b: id } }).twice).toEqual([optionOf(id)])
    expect(mappingIssues({ ...mapping, country: '0' }).hasNoCountry).toBe(true)
    expect(targetOf(optionOf({ to: 'attribute', attribute: 'tier' }))).toEqual({
      to: 'attribute',
      attribute: 'tier',
    })
  })
})
