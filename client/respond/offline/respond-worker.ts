/**
 * Opens a saved questionnaire (`savePage`) without a network, and sends the answers that were left
 * with it (`send-later`). It saves nothing and touches nothing else: other requests go to the
 * network as if it were not there. Built into a file that imports nothing.
 */
export type {}

interface Extendable {
  readonly waitUntil: (work: Promise<unknown>) => void
}

interface Fetching {
  readonly request: Request
  readonly respondWith: (answer: Promise<Response>) => void
}

interface Syncing extends Extendable {
  readonly tag: string
}

/** As far as it is used here; TypeScript knows either the page's world or the worker's. */
declare const self: {
  readonly skipWaiting: () => Promise<void>
  readonly clients: { readonly claim: () => Promise<void> }
  readonly addEventListener: {
    (kind: 'install' | 'activate', heard: (event: Extendable) => void): void
    (kind: 'fetch', heard: (event: Fetching) => void): void
    (kind: 'sync', heard: (event: Syncing) => void): void
  }
}

/** In a tunnel a request does not fail, it takes for ever. */
const PATIENCE = 4_000

// It carries no page and no list of files: any edition of it serves any page, and the newest at once.
self.addEventListener('install', event => event.waitUntil(self.skipWaiting()))
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', event => {
  const { request } = event
  if (request.mode === 'navigate') event.respondWith(page(request))
  else if (/^[^/]+\/\/[^/]+\/assets\//.test(request.url)) event.respondWith(file(request))
})
self.addEventListener('sync', event => event.waitUntil(deliver(event.tag)))

async function page(request: Request): Promise<Response> {
  const saved = await savedFor(request)
  const fresh = fetch(request)
  if (!saved) return fresh
  return Promise.race([
    fresh.then(
      answer => (answer.status < 500 ? answer : saved),
      () => saved,
    ),
    new Promise<Response>(resolve => setTimeout(() => resolve(saved), PATIENCE)),
  ])
}

/** Its name carries a hash of its content. */
async function file(request: Request): Promise<Response> {
  return (await savedFor(request)) ?? fetch(request)
}

/** In whatever language it was saved: the page itself speaks the one that is asked for. */
function savedFor(request: Request): Promise<Response | undefined> {
  return caches.match(request, { ignoreSearch: true, ignoreVary: true })
}

/** The page may be sending the same: the server takes it once. */
async function deliver(path: string): Promise<void> {
  const left = await caches.match(path)
  if (!left) return
  const { headers } = left
  const answer = await fetch(path, { method: 'POST', headers, body: await left.text() })
  if (answer.ok) await caches.delete(`assay:${path.split('/')[3]}`)
  // The browser tries again; what is refused, the page finds out and says.
  else if (answer.status >= 500 || answer.status === 429) throw new Error(`${answer.status}`)
}
