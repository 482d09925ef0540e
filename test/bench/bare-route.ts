import { serve } from '@hono/node-server'
import { Hono } from 'hono'

/** What any server costs here: a route that reads a body and answers 201, and nothing else. */
const app = new Hono().post('/api/links/:token/responses', async c => {
  await c.req.text()
  return c.json({ id: '' }, 201)
})
const port = Number(process.env.PORT)

const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port }, () => {
  process.stdout.write(`http://127.0.0.1:${port}\n`)
})
// On a busy machine the generator may pause for longer than a server waits by itself.
if ('keepAliveTimeout' in server) server.keepAliveTimeout = 60_000
