import { z } from '@hono/zod-openapi'

/** A text without breaks or other control characters. */
export const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^\P{Cc}*$/u)
