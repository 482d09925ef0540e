import type { Context } from 'hono'

export type Encoding = 'br' | 'gzip' | 'identity'

/** The smallest form that the caller takes. */
export function acceptedEncoding(c: Context): Encoding {
  const accepted = c.req.header('accept-encoding') ?? ''
  return accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : 'identity'
}
