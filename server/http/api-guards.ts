import { bodyLimit as limit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { Problem } from './problem.ts'

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

const KIB = 1024
const MIB = 1024 * KIB

/** The first that fits the path holds. */
const LIMITS: readonly (readonly [RegExp, number])[] = [
  [/^\/api\/links\//, 256 * KIB],
  [/^\/api\/waves\/[^/]+\/imports$/, 64 * MIB],
  [/^\/api\/customer-imports$/, 512 * MIB],
  [/^\//, 2 * MIB],
]

const BY_SIZE = new Map(
  LIMITS.map(([, bytes]) => [
    bytes,
    limit({
      maxSize: bytes,
      onError: () => {
        throw new Problem('too-large', { details: { limit: bytes } })
      },
    }),
  ]),
)

/**
 * Refuses a body that is too large for its route: by the length that it declares, which the parser
 * holds it to, or else as it arrives. Most declare one, and for them nothing looks at the body, which
 * would make a stream of it: a tenth of the time of a submission.
 */
export const bodyLimit = createMiddleware((c, next) => {
  const bytes = LIMITS.find(([path]) => path.test(c.req.path))?.[1] ?? 0
  const declared = c.req.header('content-length')
  const isHeldToIt = declared !== undefined && !c.req.header('transfer-encoding')
  if (isHeldToIt && Number(declared) <= bytes) return next()
  return BY_SIZE.get(bytes)?.(c, next) ?? next()
})
