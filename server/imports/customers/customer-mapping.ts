import type { z } from '@hono/zod-openapi'
import type { CustomerAttribute } from '../../customers/customer-attribute.queries.ts'
import { isCallingCode } from '../../customers/phone-key.ts'
import { Problem } from '../../http/problem.ts'
import { guessTargets, refuseMisfit } from '../map-columns.ts'
import { CUSTOMER_FIELDS } from './customer-field.ts'
import type { CustomerFile } from './customer-file.ts'
import type { customerMapping } from './customer-import.contract.ts'

export type CustomerMapping = z.infer<typeof customerMapping>
type ColumnTarget = CustomerMapping['columns'][string]

const attributeField = (id: string) => `attr.${id}`

export function guessCustomerMapping(
  { columns }: Pick<CustomerFile, 'columns'>,
  attributes: readonly CustomerAttribute[],
): Map<string, ColumnTarget> {
  return guessTargets<ColumnTarget>(
    columns.map(({ name }) => name),
    [
      ...attributes.map(({ id, title }) => ({
        target: { to: 'attribute', attribute: id } as const,
        names: [[attributeField(id), id, title]],
      })),
      ...CUSTOMER_FIELDS.map(({ id, headers }) => ({
        target: { to: 'field', field: id } as const,
        names: [[id, ...headers]],
      })),
    ],
  )
}

/** Throws a problem that names the column where a mapping fits neither file nor customers. */
export function refuseCustomerMisfit(
  { columns, country }: CustomerMapping,
  file: Pick<CustomerFile, 'columns'>,
  attributes: readonly CustomerAttribute[],
): void {
  const taken = refuseMisfit(
    new Map(Object.entries(columns).map(([column, target]) => [column, fieldOf(target)])),
    file,
    new Set([
      ...CUSTOMER_FIELDS.map(({ id }) => id),
      ...attributes.map(({ id }) => attributeField(id)),
    ]),
  )
  if (!taken.has('external_id')) {
    throw new Problem('invalid-request', {
      detail: 'No column is mapped to external_id, by which customers are known',
      details: { code: 'no-external-id' },
    })
  }
  if (!isCallingCode(country)) {
    throw new Problem('invalid-request', {
      detail: `No country has the calling code ${country}`,
      details: { code: 'unknown-country', country },
    })
  }
}

function fieldOf(target: ColumnTarget): string | undefined {
  if (target.to === 'attribute') return attributeField(target.attribute)
  return target.to === 'field' ? target.field : undefined
}
