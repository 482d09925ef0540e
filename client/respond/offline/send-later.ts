import { cacheName } from './offline-page.ts'

declare global {
  interface ServiceWorkerRegistration {
    /** Background Sync, which only Chromium has. */
    readonly sync?: { readonly register: (tag: string) => Promise<void> }
  }
}

/** Leaves final answers with the worker, which sends them even if the page is closed. */
export async function sendLater(
  token: string,
  path: string,
  secret: string,
  body: unknown,
): Promise<void> {
  // Where the page may not be saved, as in a kiosk, answers are not either.
  if (!('caches' in window) || !(await caches.has(cacheName(token)))) return
  const worker = await navigator.serviceWorker.getRegistration('/r/')
  if (!worker?.sync) return
  const cache = await caches.open(cacheName(token))
  const headers = { 'Content-Type': 'application/json', 'X-Respondent-Secret': secret }
  await cache.put(path, new Response(JSON.stringify(body), { headers }))
  await worker.sync.register(path)
}
