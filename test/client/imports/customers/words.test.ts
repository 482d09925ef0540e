import { describe, expect, it } from 'vitest'
import { readerOf } from '#client/i18n/reader.ts'
import { startI18n } from '#client/i18n/start-i18n.ts'
import { fileFacts } from '#client/imports/customers/file-facts.ts'
import { importFieldWords } from '#client/imports/customers/import-field-words.ts'
import { rowWords } from '#client/imports/customers/row-words.ts'

const NAMESPACES = ['import', 'customers'] as const
const en = startI18n('en').getFixedT('en', NAMESPACES)
const zh = startI18n('zh-cn').getFixedT('zh-cn', NAMESPACES)
const attributes = [{ id: 'tier', title: 'Tier', type: 'text' as const }]
const row = { row: 2, externalId: 'C1', byRow: null, errors: [], warnings: [], duplicates: [] }

describe('a row of an import', () => {
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

  it('says what is stored although it cannot be used, and who may be the same', () => {
    const duplicates = [{ externalId: 'C7', reason: 'phone' as const }]
    expect(
      rowWords(en, { ...row, outcome: 'created', warnings: ['phone.invalid'], duplicates }, []),
    ).toEqual(['Telephone is stored but cannot be used', 'same telephone as C7'])
    expect(rowWords(zh, { ...row, outcome: 'stale', warnings: ['something.new'] }, [])).toEqual([
      '早于已有信息',
      '有内容略去（something.new）',
    ])
  })
})

describe('a field of a file', () => {
  it('is called as where a customer is shown, by its name or by the code of its warnings', () => {
    expect(importFieldWords(en, 'first_contact_at')).toBe('Customer since')
    expect(importFieldWords(en, 'first_contact')).toBe('Customer since')
    expect(importFieldWords(en, 'attr.unknown')).toBe('attr.unknown')
  })
})

describe('the facts of a file', () => {
  it('say how it was understood', () => {
    const file = {
      fileName: 'a.csv',
      format: 'csv',
      encoding: 'gb18030',
      delimiter: '\t',
      columns: [],
    } as never
    expect(fileFacts(en, readerOf('en').formats, file)).toBe(
      'a.csv · CSV, GB18030, separated by tabs · 0 columns',
    )
    expect(fileFacts(zh, readerOf('zh-cn').formats, file)).toBe(
      'a.csv · CSV，GB18030，以制表符分隔 · 0 列',
    )
  })
})
