import { describe, expect, it } from 'vitest'
import { ApiProblem } from '#client/api.ts'
import { startI18n } from '#client/i18n/start-i18n.ts'
import { faultWords } from '#client/imports/fault-words.ts'
import { problemWords } from '#client/imports/responses/problem-words.ts'

const en = startI18n('en').getFixedT('en', 'import')
const zh = startI18n('zh-cn').getFixedT('zh-cn', 'import')

const refused = (details: unknown) => new ApiProblem('invalid-file', 422, 'refused', details)

describe('what is wrong with a file', () => {
  it('is said with the line or the column', () => {
    expect(faultWords(en, refused({ code: 'broken-quotes', line: 17 }))).toBe(
      'Line 17: a quotation mark is opened and not closed.',
    )
    expect(
      faultWords(zh, refused({ code: 'duplicate-column-name', name: 'Q1', columns: [2, 5] })),
    ).toBe('第 2, 5 列的列名都是“Q1”，请在文件中修改其一。')
    expect(faultWords(en, refused({ code: 'field-twice', column: 'Q2' }))).toMatch(/“Q2”/)
  })

  it('is left to the general words where the server says nothing more', () => {
    expect(faultWords(en, refused({ code: 'something-new' }))).toBeUndefined()
    expect(faultWords(en, refused(undefined))).toBeUndefined()
    expect(faultWords(en, 'no error at all')).toBeUndefined()
  })
})

describe('what is wrong with a value', () => {
  it('is said with the ends of the scale where they are known', () => {
    expect(problemWords(en, 'outOfRange', { min: 1, max: 10 })).toBe('not from 1 to 10')
    expect(problemWords(en, 'outOfRange')).toBe('outside the scale')
    expect(problemWords(zh, 'notANumber')).toBe('不是数字')
    expect(problemWords(zh, 'somethingNew')).toBe('不符合要求（somethingNew）')
  })
})
