import { describe, expect, it } from 'vitest'
import { sameMapping } from '#client/imports/mapping.ts'
import { mappingIssues } from '#client/imports/responses/mapping-issues.ts'
import {
  firstMapping,
  type Mapping,
  type ResponseImport,
} from '#client/imports/responses/response-import.ts'
import { RESPONSE_IMPORT } from '#client/imports/responses/response-import-kind.ts'
import { withMissingCode } from '#client/imports/responses/with-missing-code.ts'

const FILE: ResponseImport = {
  id: 'import1',
  waveId: 'wave1',
  fileName: 'answers.csv',
  encoding: 'utf-8',
  rows: 3,
  columns: [
    { name: 'ID', examples: ['1'], guess: { to: 'rowId' } },
    { name: 'Q1', examples: ['7', '99'], guess: { to: 'field', field: 'quality' } },
    { name: 'AGE', examples: ['44'], guess: { to: 'nothing' } },
  ],
  fields: [
    { id: 'quality', title: 'Quality', indicator: 'quality', isRequired: true },
    { id: 'value', title: 'Value', indicator: 'value', isRequired: true },
    { id: 'comment', title: 'Comment', indicator: null, isRequired: false },
  ],
  proposedMissingCodes: ['99'],
  state: 'uploaded',
  mapping: null,
  outcome: null,
}

const FIRST = firstMapping(FILE)

describe('the mapping', () => {
  it('begins as guessed and proposed, or as it was last checked', () => {
    expect(FIRST).toEqual({
      columns: {
        ID: { to: 'rowId' },
        Q1: { to: 'field', field: 'quality' },
        AGE: { to: 'nothing' },
      },
      missingCodes: ['99'],
      columnMissingCodes: {},
    })
    const mapping: Mapping = { ...FIRST, missingCodes: [] }
    expect(firstMapping({ ...FILE, mapping })).toBe(mapping)
  })

  it('says which required questions have no column, and which have two', () => {
    const { unmapped, twice, isEmpty } = mappingIssues(FILE, FIRST)
    expect(unmapped.map(({ id }) => id)).toEqual(['value'])
    expect([twice, isEmpty]).toEqual([[], false])
    const doubled = {
      ...FIRST,
      columns: { ...FIRST.columns, AGE: { to: 'field', field: 'quality' } as const },
    }
    expect(mappingIssues(FILE, doubled).twice.map(({ id }) => id)).toEqual(['quality'])
    expect(mappingIssues(FILE, { ...FIRST, columns: {} }).isEmpty).toBe(true)
  })

  it('can be tried with one question and none twice, whatever else has no column', () => {
    const isReady = (columns: Mapping['columns']) =>
      RESPONSE_IMPORT.isReady(FILE, { ...FIRST, columns })
    const quality = { to: 'field', field: 'quality' } as const
    expect(isReady(FIRST.columns)).toBe(true)
    expect(isReady({ ID: { to: 'rowId' } })).toBe(false)
    expect(isReady({ Q1: quality, AGE: quality })).toBe(false)
  })

  it('takes a value as missing in one column, once', () => {
    const once = withMissingCode(FIRST, 'Q1', '101')
    expect(once.columnMissingCodes).toEqual({ Q1: ['101'] })
    expect(withMissingCode(once, 'Q1', '101')).toBe(once)
    expect(withMissingCode(once, 'Q1', '102').columnMissingCodes).toEqual({ Q1: ['101', '102'] })
    expect(FIRST.columnMissingCodes).toEqual({})
  })

  it('is the same whatever the order of its parts, and another where anything differs', () => {
    const turned: Mapping = {
      columns: Object.fromEntries(Object.entries(FIRST.columns).reverse()),
      missingCodes: ['99'],
      columnMissingCodes: { AGE: [] },
    }
    expect(sameMapping(FIRST, turned)).toBe(true)
    expect(sameMapping(FIRST, null)).toBe(false)
    expect(sameMapping(FIRST, withMissingCode(FIRST, 'Q1', '101'))).toBe(false)
    expect(
      sameMapping(FIRST, { ...FIRST, columns: { ...FIRST.columns, ID: { to: 'nothing' } } }),
    ).toBe(false)
  })
})
