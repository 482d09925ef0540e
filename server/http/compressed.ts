import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

export type Encoding = 'br' | 'gzip' | 'identity'

/** The smallest form that the caller takes. */
export function acceptedEncoding(c: Context): Encoding {
  const accepted = c.req.header('accept-encoding') ?? ''
  return accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : 'identity'
}

/** At this quality a page costs a millisecond in another thread; the next saves little and costs more. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** Answers a text made for this request in the smallest encoding that the caller accepts. */
export async function compressed(c: Context, text: string, status: ContentfulStatusCode) {
  const encoding = acceptedEncoding(c)
  if (encoding === 'identity') return c.body(text, status)
  c.header('Content-Encoding', encoding)
  const bytes =
    encoding === 'br' ? await promisify(brotliCompress)(text, QUALITY) : await promisify(gzip)(text)
  return c.body(bytes, status)
}
