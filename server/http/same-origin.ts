import { createMiddleware } from 'hono/factory'
import { Problem } from './problem.ts'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses writes that another site's page makes with our visitor's cookie. A browser always says
 * where a request comes from; a program that says nothing carries no cookie it did not get from us.
 */
export function sameOrigin(publicUrl: string) {
  const ours = new URL(publicUrl).host
  return createMiddleware((c, next) => {
    if (!READING.has(c.req.method)) {
      const site = c.req.header('sec-fetch-site')
      if (site && site !== 'same-origin' && site !== 'none') throw new Problem('not-allowed')
      const origin = c.req.header('origin')
      if (origin) {
        const host = URL.canParse(origin) ? new URL(origin).host : undefined
        if (!host || (host !== ours && host !== c.req.header('host'))) {
          throw new Problem('not-allowed')
        }
      }
    }
    return next()
  })
}
