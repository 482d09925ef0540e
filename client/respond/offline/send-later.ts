import { keptName } from './kept-name.ts'

declare global {
  interface ServiceWorkerRegistration {
    /** Background Sync, which only Chromium has. */
    readonly sync?: { readonly register: (tag: string) => Promise<void> }
  }
}

/** Leaves answers that are final with the worker, which sends them though the page be closed. */
export async function sendLater(
  token: string,
  path: string,
  secret: string,
  body: unknown,
): Promise<void> {
  // Where the page may not be kept, as in a kiosk, no answers are either.
  if (!('caches' in window) || !(await caches.has(keptName(token)))) return
  const worker = await navigator.serviceWorker.getRegistration('/r/')
  if (!worker?.sync) return
  const kept = await caches.open(keptName(token))
  const headers = { 'Content-Type': 'application/json', 'X-Respondent-Secret': secret }
  await kept.put(path, new Response(JSON.stringify(body), { headers }))
  await worker.sync.register(path)
}
