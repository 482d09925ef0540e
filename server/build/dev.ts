import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer as createNetServer } from 'node:net'
import { join } from 'node:path'
import { createServer, type Plugin } from 'vite'
import { readEnv } from '../env.ts'
import { ROOT } from './root.js'

// `npm run dev`: one address, at which Vite serves both doors from their sources and reloads them as
// they change, and before which nothing is built; the server behind it starts again when a source of
// its own has changed.

const { host, port } = readEnv(process.env)
const behind = await freePort()
const target = `http://127.0.0.1:${behind}`

const vite = await createServer({
  configFile: join(ROOT, 'vite.config.ts'),
  server: {
    host,
    port,
    strictPort: true,
    fs: { allow: [ROOT] },
    // With their slash: `/api.ts` is a source of the client.
    proxy: { '/api/': target, '/u/': target },
  },
  plugins: [respondPage()],
})
await vite.listen()

let server = startServer()
let restarting: NodeJS.Timeout | undefined
const sources = ['server', 'analysis', 'survey-definitions'].map(folder => join(ROOT, folder))
vite.watcher.add(sources)
vite.watcher.on('all', (_, path) => {
  if (!sources.some(folder => path.startsWith(folder))) return
  clearTimeout(restarting)
  restarting = setTimeout(async () => {
    await stopServer()
    server = startServer()
  }, 200)
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await Promise.all([stopServer(), vite.close()])
    process.exit(0)
  })
}

function startServer() {
  return spawn(
    process.execPath,
    [join(ROOT, 'server', 'build', 'run.js'), 'server/dev-server.ts'],
    {
      stdio: 'inherit',
      env: {
        PUBLIC_URL: `http://${host}:${port}`,
        ...process.env,
        HOST: '127.0.0.1',
        PORT: String(behind),
      },
    },
  )
}

async function stopServer(): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  await ended
}

/** Draws the respondent's page from its sources, of what the server says about the link. */
function respondPage(): Plugin {
  return {
    name: 'respond-page',
    configureServer({ middlewares, transformIndexHtml, ssrLoadModule }) {
      middlewares.use(async (request, response, next) => {
        const { url = '/', headers } = request
        // Built files: for pages of other sites, and for pages without a network.
        if (/^\/(embed|respond-worker)\.js/.test(url)) return response.writeHead(404).end()
        if (!url.startsWith('/r/')) return next()
        try {
          const accept = headers['accept-language']
          const answer = await fetch(`${target}${url}`, {
            headers: accept ? { 'accept-language': accept } : {},
          })
          const source = readFileSync(join(ROOT, 'client', 'respond.html'), 'utf8')
          // Links lie deeper than the file does.
          const rooted = source.replaceAll('src="./', 'src="/')
          const template = await transformIndexHtml('/respond.html', rooted)
          const { servePage } = await ssrLoadModule('/respond/served/serve-page.ts')
          response.writeHead(answer.status, { 'content-type': 'text/html; charset=utf-8' })
          response.end(servePage(template, await answer.json()))
        } catch (error) {
          next(error)
        }
      })
    },
  }
}

async function freePort(): Promise<number> {
  const probe = createNetServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
