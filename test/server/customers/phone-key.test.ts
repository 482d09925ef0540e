import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { phoneKeyOf, phonePartsOf } from '#server/customers/phone-key.ts'

/** What the release before made of a Chinese number: rows with these keys are stored. */
function formerChineseKey(text: string): string | undefined {
  const chinese = /^(1[3-9]\d{9}|(10|2\d)\d{8}|[3-9]\d{2}\d{7,8}|400\d{7})$/
  const checked = (digits: string) =>
    digits.startsWith('86') && chinese.test(digits.slice(2)) ? `+${digits}` : undefined
  const written = text.normalize('NFKC').replace(/[\s\-–—().·/]/g, '')
  const plus = /^(\+|00)(\d+)$/.exec(written)?.[2]
  if (plus !== undefined) return checked(plus)
  if (!/^\d+$/.test(written)) return undefined
  const national = written.replace(/^0/, '')
  if (chinese.test(national)) return checked(`86${national}`)
  return /^86\d/.test(national) ? checked(national) : undefined
}

const CHINESE: Readonly<Record<string, string | undefined>> = {
  '13800138000': '+8613800138000',
  '１３８　００１３－８０００': '+8613800138000',
  '+86 138-0013-8000': '+8613800138000',
  '0086 13800138000': '+8613800138000',
  '8613800138000': '+8613800138000',
  '013800138000': '+8613800138000',
  '010-62345678': '+861062345678',
  '(0755) 1234567': '+867551234567',
  '0755·12345678': '+8675512345678',
  '021 6234 5678': '+862162345678',
  '400-820-8820': '+864008208820',
  '800 810 1234': '+868008101234',
  // The library refuses these, whose blocks are not assigned; they have been stored all the same.
  '15412345678': '+8615412345678',
  '0999 99999999': '+8699999999999',
  // The library takes some of these, which lack their area code, a digit or are services.
  '62345678': undefined,
  '95588': undefined,
  '1380013800': undefined,
  '138001380001': undefined,
  '+86 010 62345678': undefined,
}

/** Calling code, as it is written, key. */
const INTERNATIONAL: readonly (readonly [string, string, string | undefined])[] = [
  // United Kingdom
  ['44', '020 7946 0018', '+442079460018'],
  ['44', '+44 (0)20 7946 0018', '+442079460018'],
  ['44', '442079460018', '+442079460018'],
  ['86', '0044 20 7946 0018', '+442079460018'],
  ['44', '07400 123', undefined],
  // Italy keeps its zero, and a mobile has none.
  ['39', '06 6982 1234', '+390669821234'],
  ['86', '+39 06 6982 1234', '+390669821234'],
  ['39', '347 123 4567', '+393471234567'],
  ['39', '0347 123 4567', undefined],
  // United States
  ['1', '(212) 555-0100', '+12125550100'],
  ['1', '1 212 555 0100', '+12125550100'],
  ['86', '+1 (212) 555-0100', '+12125550100'],
  ['1', '555-0100', undefined],
  ['1', '112 555 0100', undefined],
  // Germany
  ['49', '0151 23456789', '+4915123456789'],
  ['49', '０３０／１２３４５６', '+4930123456'],
  ['49', '030 1', undefined],
  // France
  ['33', '06 12 34 56 78', '+33612345678'],
  ['33', '0033 6 12 34 56 78', '+33612345678'],
  ['33', '06 12 34 56', undefined],
  // Russia writes an 8.
  ['7', '8 912 345-67-89', '+79123456789'],
  ['7', '+7 912 345 67 89', '+79123456789'],
  ['7', '8 912 345', undefined],
  // Hungary writes 06.
  ['36', '06 20 123 4567', '+36201234567'],
  ['36', '20 123 4567', '+36201234567'],
  // Spain, Norway, Denmark and Singapore have no trunk prefix.
  ['34', '612 345 678', '+34612345678'],
  ['34', '0612 345 678', undefined],
  ['47', '40 61 23 45', '+4740612345'],
  ['47', '12 34 56 78', undefined],
  ['45', '32 12 34 56', '+4532123456'],
  ['65', '9123 4567', '+6591234567'],
  ['65', '+65 1234', undefined],
  // Japan, Korea, Hong Kong, Taiwan
  ['81', '090-1234-5678', '+819012345678'],
  ['81', '０９０－１２３４－５６７８', '+819012345678'],
  ['82', '010-1234-5678', '+821012345678'],
  ['852', '9123 4567', '+85291234567'],
  ['886', '0912 345 678', '+886912345678'],
  // India, Australia
  ['91', '098765 43210', '+919876543210'],
  ['91', '98765', undefined],
  ['61', '0412 345 678', '+61412345678'],
  // Brazil, Mexico, Argentina, which writes a mobile differently at home
  ['55', '(011) 91234-5678', '+5511912345678'],
  ['52', '55 1234 5678', '+525512345678'],
  ['54', '011 15-1234-5678', '+5491112345678'],
  ['54', '+54 9 11 1234-5678', '+5491112345678'],
  // Another country than the one of the file, and none at all
  ['44', '+86 138 0013 8000', '+8613800138000'],
  ['44', '13800138000', undefined],
  ['44', '+999 12345678', undefined],
  ['999', '12345678', undefined],
  ['44', '+44 20 7946 0018 ext. 5', undefined],
  ['44', 'call me', undefined],
  ['44', '', undefined],
  ['44', '+', undefined],
]

describe('the key of a telephone number', () => {
  it.each(Object.entries(CHINESE))('of China: %s → %s', (text, key) => {
    expect(phoneKeyOf(text)).toBe(key)
    expect(formerChineseKey(text)).toBe(key)
  })

  it('of China is what it was, byte for byte', () => {
    const written = fc
      .tuple(
        fc.constantFrom('', '', '+86', '0086', '86', '0', '00', '+'),
        fc.constantFrom('138', '1', '10', '21', '0755', '400', '999', '86', ''),
        fc.stringMatching(/^\d{5,9}$/),
        fc.constantFrom('', ' ', '-', '·'),
      )
      .map(([prefix, area, rest, between]) => `${prefix}${between}${area}${between}${rest}`)
    fc.assert(
      fc.property(written, text => {
        const key = phoneKeyOf(text)
        expect(key?.startsWith('+86') ? key : undefined).toBe(formerChineseKey(text))
      }),
      { numRuns: 3000 },
    )
  })

  it.each(INTERNATIONAL)('+%s: %s → %s', (country, text, key) => {
    expect(phoneKeyOf(text, country)).toBe(key)
  })

  it('is read from itself again', () => {
    for (const key of [...INTERNATIONAL.map(([, , key]) => key), ...Object.values(CHINESE)])
      if (key !== undefined) expect(phoneKeyOf(key, '1')).toBe(key)
  })

  it('has parts, as far as there is such a country', () => {
    const parts = (country: string, national: string, domestic: string) => ({
      country,
      national,
      domestic,
    })
    expect(phonePartsOf('+442079460018')).toEqual(parts('44', '2079460018', '02079460018'))
    expect(phonePartsOf('+390669821234')).toEqual(parts('39', '0669821234', '0669821234'))
    expect(phonePartsOf('+79123456789')).toEqual(parts('7', '9123456789', '89123456789'))
    expect(phonePartsOf('+5491112345678')).toEqual(parts('54', '91112345678', '0111512345678'))
    expect(phonePartsOf('+8613800138000')).toEqual(parts('86', '13800138000', '013800138000'))
    // Too short for today's rule, and stored by an earlier one.
    expect(phonePartsOf('+15550100')).toEqual(parts('1', '5550100', '5550100'))
    expect(phonePartsOf('+9991234567')).toBeUndefined()
  })
})
