import { z } from '@hono/zod-openapi'
import { attributeId } from '../../customers/customer-attribute.contract.ts'
import { answer } from '../../http/answer.ts'
import { declareRoute } from '../../http/declare-route.ts'
import { importId, importSteps, toField, toNothing } from '../import.contract.ts'

/** A column says something that every customer has, or an attribute, or is left out. */
const target = z.union([
  toField,
  z.strictObject({ to: z.literal('attribute'), attribute: attributeId }),
  toNothing,
])

export const customerMapping = z.strictObject({
  columns: z.record(z.string(), target),
  /** Country code of telephone numbers without one. */
  country: z.string().regex(/^[1-9]\d{0,2}$/),
  /** Zone of times without one. */
  utcOffset: z.string().regex(/^[+-](0\d|1[0-4]):[0-5]\d$/),
})

export const rowCounts = z.object({
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  /** Older than what is known. */
  stale: z.number().int(),
  /** Replaced by a later row of the file. */
  superseded: z.number().int(),
  rejected: z.number().int(),
})

/** What can become of a row. */
export type CustomerOutcome = keyof z.infer<typeof rowCounts>

const listedRow = z.object({
  /** As a spreadsheet counts, the header being row 1. */
  row: z.number().int(),
  externalId: z.string().nullable(),
  outcome: rowCounts.keyof(),
  /** The later row that replaces it. */
  byRow: z.number().int().nullable(),
  /** Why the row is rejected. */
  errors: z.array(z.string()),
  /** What of the row cannot be used as it is. */
  warnings: z.array(z.string()),
  /** Other customers who may be the same person; none are merged automatically. */
  duplicates: z.array(
    z.object({ externalId: z.string(), reason: z.enum(['phone', 'email', 'person']) }),
  ),
})

export const customerImportOutcome = z.object({
  rows: z.number().int(),
  counts: rowCounts,
  rowsWithWarnings: z.number().int(),
  rowsWithDuplicates: z.number().int(),
  /** The first 200 rows, and up to 1,000 in all with those that have something to report. */
  listed: z.array(listedRow),
})

export const customerImport = z.object({
  id: z.string(),
  fileName: z.string(),
  source: z.string(),
  format: z.enum(['csv', 'xlsx']),
  encoding: z.string(),
  delimiter: z.string(),
  columns: z.array(z.object({ name: z.string(), examples: z.array(z.string()), guess: target })),
  /** What a column can be mapped to besides the declared attributes. */
  fields: z.array(z.string()),
  /** Regions (ISO 3166) by the calling code that they share, the main one first. */
  callingCodes: z.record(z.string(), z.array(z.string())),
  state: z.enum(['uploading', 'uploaded', 'checked', 'committed']),
  mapping: customerMapping.nullable(),
  outcome: customerImportOutcome.nullable(),
  /** The same file was imported before. */
  earlier: z.object({ fileName: z.string(), committedAt: z.string().nullable() }).nullable(),
})

export const uploadCustomers = declareRoute({
  method: 'post',
  path: '/api/customer-imports',
  access: 'field',
  request: {
    query: z.strictObject({
      fileName: z.string().min(1).max(200),
      source: z.string().trim().max(60).default(''),
    }),
    // The file itself, as it is: it is stored while it arrives.
    body: {
      required: true,
      content: {
        'application/octet-stream': {
          schema: z.any().openapi({ type: 'string', format: 'binary' }),
        },
      },
    },
  },
  responses: { 201: answer(customerImport, 'The file is stored; nobody is imported yet') },
})

export const { getImport, checkImport, commitImport } = importSteps(
  '/api/customer-imports',
  customerImport,
  customerMapping,
)

export const getListedRows = declareRoute({
  method: 'get',
  path: '/api/customer-imports/{importId}/rows.csv',
  access: 'field',
  request: {
    params: importId,
    query: z.strictObject({ outcome: rowCounts.keyof().optional() }),
  },
  responses: {
    200: {
      description:
        'The listed rows, or those of one outcome, to fix in a spreadsheet; of the refused ones all there are',
      content: { 'text/csv': { schema: z.string() } },
    },
  },
})
