import { describe, expect, it } from 'vitest'
import { countryChoices } from '#client/imports/customers/country-choices.ts'
import {
  type CustomerImport,
  firstMapping,
  type Mapping,
} from '#client/imports/customers/customer-import.ts'
import { CUSTOMER_IMPORT } from '#client/imports/customers/customer-import-kind.ts'
import { hasIssues, mappingIssues } from '#client/imports/customers/mapping-issues.ts'

const ID = { to: 'field', field: 'external_id' } as const
const NAME = { to: 'field', field: 'name' } as const
const FILE: CustomerImport = {
  id: 'import1',
  fileName: 'customers.csv',
  source: '',
  format: 'csv',
  encoding: 'utf-8',
  delimiter: ',',
  columns: [
    { name: 'No', examples: ['1'], guess: ID },
    { name: 'shoe size', examples: ['43'], guess: { to: 'nothing' } },
  ],
  fields: ['external_id', 'name'],
  callingCodes: { 86: ['CN'], 44: ['GB', 'JE'] },
  state: 'uploaded',
  mapping: null,
  outcome: null,
  earlier: null,
}
const MAPPING: Mapping = { columns: { a: ID }, country: '86', utcOffset: '+08:00' }

describe('the mapping of customers', () => {
  it('begins as guessed with the offset of the browser, or as it was last checked', () => {
    expect(firstMapping(FILE, -480)).toEqual({
      columns: { No: ID, 'shoe size': { to: 'nothing' } },
      country: '86',
      utcOffset: '+08:00',
    })
    const offsets = [0, 210, 300, -345, -630, 720].map(
      minutes => firstMapping(FILE, minutes).utcOffset,
    )
    expect(offsets).toEqual(['+00:00', '-03:30', '-05:00', '+05:45', '+10:30', '-12:00'])
    expect(firstMapping({ ...FILE, mapping: MAPPING }, 0)).toBe(MAPPING)
  })

  it('needs the customer number once, and nothing twice', () => {
    expect(hasIssues(mappingIssues(MAPPING))).toBe(false)
    const issues = (more: Partial<Mapping>) => {
      const mapping = { ...MAPPING, ...more }
      expect(CUSTOMER_IMPORT.isReady(FILE, mapping)).toBe(false)
      return mappingIssues(mapping)
    }
    expect(issues({ columns: {} }).hasNoId).toBe(true)
    // An attribute may bear the same name.
    const attribute = { to: 'attribute', attribute: 'external_id' } as const
    expect(issues({ columns: { a: attribute } }).hasNoId).toBe(true)
    expect(issues({ columns: { a: ID, b: ID } }).twice).toEqual([ID])
    expect(issues({ columns: { a: ID, b: NAME, c: NAME } }).twice).toEqual([NAME])
  })
})

describe('the countries of telephone numbers', () => {
  it('stand by their names in the language of the reader, each with its calling code', () => {
    const labels = (locale: 'en' | 'zh-cn') =>
      countryChoices({ 86: ['CN'], 44: ['GB', 'JE'] }, locale).map(({ label }) => label)
    expect(labels('en')).toEqual(['China +86', 'Jersey +44', 'United Kingdom +44'])
    expect(labels('zh-cn')).toEqual(['英国 +44', '泽西岛 +44', '中国 +86'])
  })
})
