import { z } from '@hono/zod-openapi'
import { answer } from '../../http/answer.ts'
import { declareRoute } from '../../http/declare-route.ts'
import { localizedText } from '../../surveys/survey.contract.ts'
import { importSteps, toField, toNothing } from '../import.contract.ts'

/** A column may be an answer, identify the row, or be left out. */
const target = z.union([toField, z.strictObject({ to: z.literal('rowId') }), toNothing])

export const responseMapping = z.strictObject({
  columns: z.record(z.string(), target),
  /** Values that mean "no answer" in every column, as the file has them. */
  missingCodes: z.array(z.string().max(40)).max(50),
  /** Further such values of single columns. */
  columnMissingCodes: z.record(z.string(), z.array(z.string().max(40)).max(50)),
})

const rowProblem = z.object({
  /** Line of the file, the header being line 1. */
  line: z.number().int(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  code: z.string(),
  parameters: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

/** An unfit value and how often it occurs: one click makes it a missing code of its column. */
const valueProblem = z.object({
  column: z.string(),
  value: z.string(),
  code: z.string(),
  rows: z.number().int(),
})

export const responseImportOutcome = z.object({
  rows: z.number().int(),
  complete: z.number().int(),
  partial: z.number().int(),
  /** Rows that are in the wave already, from this file or an earlier one. */
  alreadyThere: z.number().int(),
  refused: z.number().int(),
  valueProblems: z.array(valueProblem),
  /** The first 1,000. */
  rowProblems: z.array(rowProblem),
})

export const responseImport = z.object({
  id: z.string(),
  waveId: z.string(),
  fileName: z.string(),
  encoding: z.string(),
  rows: z.number().int(),
  columns: z.array(z.object({ name: z.string(), examples: z.array(z.string()), guess: target })),
  /** What a column can be mapped to: each question, or row of one, that takes an answer. */
  fields: z.array(
    z.object({
      id: z.string(),
      title: localizedText,
      indicator: z.string().nullable(),
      isRequired: z.boolean(),
    }),
  ),
  /** Codes seen outside every scale, proposed as missing codes. */
  proposedMissingCodes: z.array(z.string()),
  state: z.enum(['uploaded', 'checked', 'committed']),
  mapping: responseMapping.nullable(),
  outcome: responseImportOutcome.nullable(),
})

export const uploadResponses = declareRoute({
  method: 'post',
  path: '/api/waves/{waveId}/imports',
  access: 'field',
  request: {
    params: z.object({ waveId: z.string() }),
    body: {
      required: true,
      content: {
        'multipart/form-data': {
          schema: z.object({
            file: z.instanceof(File).openapi({ type: 'string', format: 'binary' }),
          }),
        },
      },
    },
  },
  responses: { 201: answer(responseImport, 'The file is stored; nothing is imported yet') },
})

export const { getImport, checkImport, commitImport } = importSteps(
  '/api/imports',
  responseImport,
  responseMapping,
)
