import { z } from 'zod'
import { Problem } from '../http/problem.ts'

/** Where the next page begins, as a text that means nothing to whoever hands it back. */
export function writePlace(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

export function readPlace<T>(text: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
  } catch (cause) {
    throw new Problem('invalid-request', { detail: 'after: is no place in this list', cause })
  }
}

export const searchPlace = z.strictObject({
  probe: z.number().int().min(0).max(20),
  key: z.string().max(500),
  id: z.string().max(100),
})
export const listPlace = z.strictObject({ id: z.string().max(100) })
