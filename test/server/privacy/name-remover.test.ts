import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameRemover } from '#server/privacy/name-remover.ts'
import { customer } from '../../support/invited-customers.ts'

const person = customer(1, {
  name: 'Ann (Lee)',
  email: 'Ann.Lee+x@Shop.example',
  phone: '+44 20 7946 0018',
})
const { fromText, fromChoices } = nameRemover({ ...person, externalId: 'A-77' })
const SEPARATORS = ['', ' ', '-', '.', ' (', ') ']

describe('taking a person out of what was written', () => {
  it('finds name, number and address in any case, and nothing inside another word', () => {
    expect(fromText('ANN (LEE), ann.lee+X@shop.EXAMPLE: see A-77.')).toBe('[…], […]: see […].')
    expect(fromText('Joann (Leeds), BA-77, A-770')).toBe('Joann (Leeds), BA-77, A-770')
  })

  it.each([
    ['+442079460018', '442079460018', '02079460018', '+44 (0)20 7946 0018', '2079460018'],
    ['+390669821234', '390669821234', '0669821234', '0669821234'],
    ['+79123456789', '79123456789', '89123456789', '9123456789'],
    ['+36201234567', '36201234567', '06201234567', '0036201234567'],
    ['+5491112345678', '5491112345678', '0111512345678'],
    ['+12125550100', '12125550100', '2125550100'],
    ['+8613800138000', '13800138000', '013800138000', '8613800138000', '008613800138000'],
  ])('finds %s however it is spaced, and no other number', (phone, ...writings) => {
    const { fromText } = nameRemover(customer(2, { name: null, email: null, phone }))
    const separators = fc.array(fc.constantFrom(...SEPARATORS), { minLength: 20, maxLength: 20 })
    fc.assert(
      fc.property(fc.constantFrom(phone, ...writings), separators, (digits, between) => {
        const written = [...digits].map((digit, at) => digit + (between[at] ?? '')).join('')
        expect(fromText(`call ${written}!`)).not.toMatch(/\d/)
      }),
    )
    for (const written of writings) {
      const wide = written.replace(/\d/g, digit => String.fromCharCode(0xff10 + Number(digit)))
      expect(fromText(`at ${wide}, ${written}`)).toBe('at […], […]')
      for (const other of [`9${written}`, `${written}9`, written.slice(0, -1)])
        if (/^\d+$/.test(other)) expect(fromText(`order ${other}`)).toBe(`order ${other}`)
    }
  })

  it('finds a number of an earlier release that no country has', () => {
    const phone = { ...customer(2), phone: '+999 123 4567', phoneKey: '+9991234567' }
    expect(nameRemover(phone).fromText('at 999-1234567')).toBe('at […]')
  })

  it('looks into documents, leaves numbers as they are, and choices that only look like a name', () => {
    expect(fromText({ why: ['Ann (Lee)', 7], other: null })).toEqual({
      why: ['[…]', 7],
      other: null,
    })
    expect(fromChoices(['A-77', 'ann.lee+x@shop.example'])).toEqual(['A-77', '[…]'])
  })

  it('changes nothing where nobody is named', () => {
    const nobody = nameRemover({ ...customer(3, { name: null, email: null }), externalId: '' })
    fc.assert(
      fc.property(fc.jsonValue(), document => {
        const plain = JSON.parse(JSON.stringify(document))
        expect(nobody.fromText(plain)).toEqual(plain)
      }),
    )
  })
})
