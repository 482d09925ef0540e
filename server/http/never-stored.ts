import { createMiddleware } from 'hono/factory'

/** Answers of the API belong to one person and one moment; a route may say otherwise. */
export const neverStored = createMiddleware(async (c, next) => {
  await next()
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
  c.header('X-Content-Type-Options', 'nosniff')
})
