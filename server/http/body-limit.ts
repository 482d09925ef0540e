import { bodyLimit as limit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { Problem } from './problem.ts'

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
