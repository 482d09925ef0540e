import { describe, expect, it } from 'vitest'
import { isEmail, returnAddress } from '#client/console/addresses.ts'

describe('returnAddress', () => {
  it('leads back to a page of ours', () => {
    expect(returnAddress('/waves/1/report?missing=mean')).toBe('/waves/1/report?missing=mean')
  })

  it('leads nowhere else', () => {
    for (const elsewhere of [null, '', 'https://evil.test', '//evil.test', '/\\evil.test', 'x']) {
      expect(returnAddress(elsewhere)).toBe('/')
    }
  })
})

describe('isEmail', () => {
  it('asks for a name, a host and an ending', () => {
    expect(['ada@example.com', ' ada@example.com '].every(isEmail)).toBe(true)
    expect(['ada', 'ada@', 'ada@host', 'a b@host.com', ''].some(isEmail)).toBe(false)
  })
})
