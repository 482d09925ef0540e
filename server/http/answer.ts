import type { ZodType } from 'zod'

/** A JSON response of a route, for its declaration. */
export function answer<T extends ZodType>(schema: T, description: string) {
  return { description, content: { 'application/json': { schema } } } as const
}

/** A JSON request body; `required` makes an absent one an error rather than an empty object. */
export function jsonBody<T extends ZodType>(schema: T) {
  return { required: true, content: { 'application/json': { schema } } } as const
}
