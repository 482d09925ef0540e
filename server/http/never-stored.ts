import { createMiddleware } from 'hono/factory'

/** Answers of the API belong to one person and one moment; a route may say otherwise. */
export const neverStored = createMiddleware(async (c, next) => {
  // Before, because an answer that is made with its headers is sent as it is; after, for those that
  // were made elsewhere.
  c.header('Cache-Control', 'no-store')
  c.header('X-Content-Type-Options', 'nosniff')
  await next()
  const { headers } = c.res
  if (!headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
  if (!headers.has('X-Content-Type-Options')) c.header('X-Content-Type-Options', 'nosniff')
})
