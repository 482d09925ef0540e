import { type Context, Hono } from 'hono'
import { acceptedEncoding } from './compressed.ts'
import { Problem } from './problem.ts'
import { anybodysHeaders, consoleHeaders } from './security-headers.ts'
import type { StaticFile } from './static-files.ts'

/** The built files of the client, and the console's page at every address that is nobody else's. */
export function clientRoutes(files: ReadonlyMap<string, StaticFile>) {
  return (
    new Hono()
      // Their names carry a hash of their content.
      .get('/assets/*', consoleHeaders, c =>
        serve(c, files.get(c.req.path), 'public, max-age=31536000, immutable'),
      )
      // For the pages of other sites, which come back for changes within the hour.
      .get('/embed.js', anybodysHeaders, c =>
        serve(c, files.get('/embed.js'), 'public, max-age=3600'),
      )
      // Browsers ask for it again by themselves; it opens respondents' pages without a network.
      .get('/respond-worker.js', consoleHeaders, c =>
        serve(c, files.get('/respond-worker.js'), 'no-cache'),
      )
      // The console decides by the address itself, also that there is no such page.
      .get('*', consoleHeaders, c => serve(c, files.get('/index.html'), 'no-store'))
  )
}

function serve(c: Context, file: StaticFile | undefined, caching: string) {
  if (!file) throw new Problem('not-found')
  const encoding = acceptedEncoding(c)
  const encoded = file.bodies[encoding]
  if (encoded && encoding !== 'identity') c.header('Content-Encoding', encoding)
  c.header('Vary', 'Accept-Encoding')
  c.header('Content-Type', file.type)
  c.header('Cache-Control', caching)
  return c.body(encoded ?? file.bodies.identity)
}
