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

  it('finds a telephone however it is spaced, and no other number', () => {
    const digits = [...'442079460018']
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...SEPARATORS), { minLength: 11, maxLength: 11 }),
        between => {
          const written = digits.map((digit, at) => digit + (between[at] ?? '')).join('')
          expect(fromText(`call +${written}!`)).not.toMatch(/\d/)
        },
      ),
    )
    expect(fromText('order 4420794600189')).toBe('order 4420794600189')
    const chinese = nameRemover(customer(2, { phone: '138 0013 8000' }))
    for (const written of ['13800138000', '+86 138-0013-8000', '0086 13800138000', '013800138000'])
      expect(chinese.fromText(`at ${written}`)).toBe('at […]')
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
