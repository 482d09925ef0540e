import type { z } from '@hono/zod-openapi'
import type { CustomerAttribute } from '../../customers/customer-attribute.queries.ts'
import { Problem } from '../../http/problem.ts'
import { CUSTOMER_FIELDS } from './customer-field.ts'
import type { CustomerFile } from './customer-file.ts'
import type { customerMapping } from './customer-import.contract.ts'

export type CustomerMapping = z.infer<typeof customerMapping>
export type ColumnTarget = CustomerMapping['columns'][string]

/** A target for every column, from its name alone. No target is given to two columns. */
export function guessCustomerMapping(
  { columns }: Pick<CustomerFile, 'columns'>,
  attributes: readonly CustomerAttribute[],
): Map<string, ColumnTarget> {
  const taken = new Set<string>()
  return new Map(
    columns.map(({ name }): [string, ColumnTarget] => {
      const target = guess(simplified(name), attributes)
      const key = JSON.stringify(target)
      if (target.to === 'nothing' || taken.has(key)) return [name, { to: 'nothing' }]
      taken.add(key)
      return [name, target]
    }),
  )
}

function guess(name: string, attributes: readonly CustomerAttribute[]): ColumnTarget {
  const attribute = attributes.find(({ id, title }) =>
    [`attr.${id}`, id, simplified(title)].includes(name),
  )
  if (attribute) return { to: 'attribute', attribute: attribute.id }
  const field = CUSTOMER_FIELDS.find(({ id, headers }) => id === name || headers.includes(name))
  return field ? { to: 'field', field: field.id } : { to: 'nothing' }
}

/** Throws a problem that names the column where a mapping fits neither file nor customers. */
export function refuseMisfit(
  { columns }: CustomerMapping,
  file: Pick<CustomerFile, 'columns'>,
  attributes: readonly CustomerAttribute[],
): void {
  const taken = new Set<string>()
  for (const [column, target] of Object.entries(columns)) {
    if (!file.columns.some(({ name }) => name === column))
      throw misfit('unknown-column', column, 'is not in the file')
    if (target.to === 'nothing') continue
    const isKnown =
      target.to === 'field'
        ? CUSTOMER_FIELDS.some(({ id }) => id === target.field)
        : attributes.some(({ id }) => id === target.attribute)
    if (!isKnown) throw misfit('unknown-field', column, 'is mapped to what no customer has')
    const key = JSON.stringify(target)
    if (taken.has(key)) throw misfit('field-twice', column, 'is the second that is mapped alike')
    taken.add(key)
  }
  if (!taken.has(JSON.stringify({ to: 'field', field: 'external_id' }))) {
    throw new Problem('invalid-request', {
      detail: 'No column is mapped to external_id, by which customers are known',
      details: { code: 'no-external-id' },
    })
  }
}

function misfit(code: string, column: string, what: string): Problem {
  return new Problem('invalid-request', {
    detail: `Column "${column}" ${what}`,
    details: { code, column },
  })
}

function simplified(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}
