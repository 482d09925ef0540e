import { describe, expect, it } from 'vitest'
import { type LocalRecord, newResponse } from '#client/respond/response/local-response.ts'
import { parseLocalRecord } from '#client/respond/response/local-storage.ts'

const begun = newResponse('anonymous', 'zh-cn', 5)
const records: LocalRecord[] = [
  begun,
  { ...begun, page: 'second', spent: 61, answers: { a: { value: 7, at: 6 }, b: { at: 7 } } },
  { ...begun, acknowledged: { revision: 2, answers: { a: { value: 7, at: 6 } }, locale: 'en' } },
  { ...begun, submission: { answers: { a: 7 }, locale: 'zh-cn', spent: 9 } },
  { id: begun.id, begunAt: 5, answered: true },
]

describe('what a device keeps of a response', () => {
  it.each(records)('is read as it was written (%#)', record => {
    expect(parseLocalRecord(JSON.stringify(record))).toEqual(record)
  })

  it.each([
    null,
    '',
    'not json',
    '[]',
    '{}',
    JSON.stringify({ ...begun, secret: undefined }),
    JSON.stringify({ ...begun, locale: 'xx' }),
    JSON.stringify({ ...begun, answers: { a: 7 } }),
    JSON.stringify({ ...begun, acknowledged: { revision: '1' } }),
  ])('counts as nothing where it is not whole: %s', text => {
    expect(parseLocalRecord(text)).toBeUndefined()
  })
})
