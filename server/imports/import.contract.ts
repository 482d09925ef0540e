import { z } from '@hono/zod-openapi'
import type { ZodType } from 'zod'
import { answer, jsonBody } from '../http/answer.ts'
import { declareRoute } from '../http/declare-route.ts'

export const importId = z.object({ importId: z.string() })

/** What a column of any file can be mapped to. */
export const toField = z.strictObject({ to: z.literal('field'), field: z.string() })
export const toNothing = z.strictObject({ to: z.literal('nothing') })

const job = z.object({ jobId: z.string() })

/** What can be done with every import once its file is stored. */
export function importSteps<P extends string, V extends ZodType, M extends ZodType>(
  path: P,
  view: V,
  mapping: M,
) {
  return {
    getImport: declareRoute({
      method: 'get',
      path: `${path}/{importId}` as const,
      access: 'field',
      request: { params: importId },
      responses: { 200: answer(view, 'The import with the outcome of its last check') },
    }),
    checkImport: declareRoute({
      method: 'post',
      path: `${path}/{importId}/check` as const,
      access: 'field',
      request: { params: importId, body: jsonBody(mapping) },
      responses: { 202: answer(job, 'A dry run of every row, as a job') },
    }),
    commitImport: declareRoute({
      method: 'post',
      path: `${path}/{importId}/commit` as const,
      access: 'field',
      request: { params: importId },
      responses: {
        202: answer(job, 'Every row that fits, as a job; the same file again changes nothing'),
      },
    }),
  }
}
