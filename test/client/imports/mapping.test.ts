import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  guessedColumns,
  mappedTwice,
  optionOf,
  sameMapping,
  type Target,
} from '#client/imports/mapping.ts'

const TARGET: fc.Arbitrary<Target> = fc.oneof(
  fc.constantFrom<Target>({ to: 'rowId' }, { to: 'nothing' }),
  fc.string({ maxLength: 8 }).map(field => ({ to: 'field' as const, field })),
  fc.string({ maxLength: 8 }).map(attribute => ({ to: 'attribute' as const, attribute })),
)
const COLUMNS = fc.dictionary(fc.string({ minLength: 1, maxLength: 5 }), TARGET, { maxKeys: 8 })

describe('targets as options', () => {
  it('differ where the targets differ, whatever a field is called', () => {
    fc.assert(
      fc.property(TARGET, TARGET, (one, other) => {
        const areSame = JSON.stringify(one) === JSON.stringify(other)
        expect(optionOf(one) === optionOf(other)).toBe(areSame)
      }),
    )
    expect(optionOf({ to: 'field', field: 'rowId' })).not.toBe(optionOf({ to: 'rowId' }))
    expect(optionOf({ to: 'attribute', attribute: 'new' })).not.toBe(optionOf({ to: 'new' }))
  })

  it('are left out where a column has none', () => {
    expect(optionOf(undefined)).toBe(optionOf({ to: 'nothing' }))
  })
})

describe('the columns of a mapping', () => {
  it('begin as they are guessed', () => {
    const guess = { to: 'field', field: 'name' } as const
    expect(guessedColumns([{ name: 'Full name', guess }])).toEqual({ 'Full name': guess })
  })

  it('name each target once that several are mapped to, and never what is left out', () => {
    const name: Target = { to: 'field', field: 'name' }
    const tier: Target = { to: 'attribute', attribute: 'name' }
    const nothing: Target = { to: 'nothing' }
    expect(mappedTwice({ a: name, b: tier, c: nothing, d: nothing })).toEqual([])
    expect(mappedTwice({ a: name, b: tier, c: name, d: name, e: tier })).toEqual([name, tier])
    expect(mappedTwice({ a: { to: 'rowId' }, b: { to: 'rowId' } })).toEqual([{ to: 'rowId' }])
  })
})

describe('a mapping', () => {
  it('is the same whatever the order of its parts and with columns that are left out', () => {
    fc.assert(
      fc.property(COLUMNS, fc.array(fc.string(), { maxLength: 4 }), (columns, codes) => {
        const turned = {
          codes: codes.toReversed(),
          columns: Object.fromEntries(
            Object.entries(columns)
              .filter(([, { to }]) => to !== 'nothing')
              .reverse(),
          ),
          none: { a: [] },
        }
        expect(sameMapping({ columns, codes, none: {} } as never, turned as never)).toBe(true)
      }),
    )
  })

  it('is another where a column, a convention or a code differs, or where there is none', () => {
    const name: Target = { to: 'field', field: 'name' }
    const columns: Record<string, Target> = { a: name }
    const mapping = { columns, country: '86', codes: { a: ['99'] } }
    expect(sameMapping(mapping, { ...mapping })).toBe(true)
    expect(sameMapping(mapping, null)).toBe(false)
    expect(sameMapping(null, null)).toBe(true)
    const others = [
      { ...mapping, columns: { b: name } },
      { ...mapping, columns: { a: { to: 'attribute', attribute: 'name' } satisfies Target } },
      { ...mapping, country: '39' },
      { ...mapping, codes: { a: ['98'] } },
      { ...mapping, codes: { b: ['99'] } },
    ]
    for (const other of others) expect(sameMapping(mapping, other)).toBe(false)
  })
})
