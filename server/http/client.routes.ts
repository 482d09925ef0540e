import { type Context, Hono } from 'hono'
import { Problem } from './problem.ts'
import { consoleHeaders, respondentHeaders } from './security-headers.ts'
import type { StaticFile } from './static-files.ts'

/** The two doors of the client: the light page that a respondent gets, and the console. */
export function clientRoutes(files: ReadonlyMap<string, StaticFile>) {
  return (
    new Hono()
      .get('/r/:token', respondentHeaders, c => serve(c, files.get('/respond.html'), 'no-store'))
      // Their names carry a hash of their content.
      .get('/assets/*', consoleHeaders, c =>
        serve(c, files.get(c.req.path), 'public, max-age=31536000, immutable'),
      )
      // The console decides by the address itself, also that there is no such page.
      .get('*', consoleHeaders, c => serve(c, files.get('/index.html'), 'no-store'))
  )
}

async function serve(c: Context, file: StaticFile | undefined, caching: string) {
  if (!file) throw new Problem('not-found')
  const accepted = c.req.header('accept-encoding') ?? ''
  const encoding = accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : 'identity'
  if (encoding !== 'identity') c.header('Content-Encoding', encoding)
  c.header('Vary', 'Accept-Encoding')
  c.header('Content-Type', file.type)
  c.header('Cache-Control', caching)
  return c.body(await file.body(encoding))
}
