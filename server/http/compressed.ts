import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { acceptedEncoding } from './accepted-encoding.ts'

/** At this quality a page costs a millisecond in another thread; the next saves little and costs more. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** Answers a text that is made anew for each caller, as small as the caller takes it. */
export async function compressed(c: Context, text: string, status: ContentfulStatusCode) {
  const encoding = acceptedEncoding(c)
  if (encoding === 'identity') return c.body(text, status)
  c.header('Content-Encoding', encoding)
  const bytes =
    encoding === 'br' ? await promisify(brotliCompress)(text, QUALITY) : await promisify(gzip)(text)
  return c.body(bytes, status)
}
