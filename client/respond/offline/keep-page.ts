import { keptName } from './kept-name.ts'
import { FILES_OF_PAGE } from './page-files.ts'

/**
 * Keeps the page of this link on the device with every file that it may come to need, so that it
 * opens again without a network (`respond-worker`). One cache a link: its files stay as long as it
 * does, whatever the server has been updated to meanwhile.
 */
export async function keepPage(token: string): Promise<void> {
  const listed = document.getElementById(FILES_OF_PAGE)?.textContent
  if (!listed) return
  const kept = await caches.open(keptName(token))
  await navigator.serviceWorker.register('/respond-worker.js', { scope: '/r/' })
  const { pathname, search } = window.location
  const files = [pathname + search, ...JSON.parse(listed)]
  // All or nothing: what was kept before stays whole until then.
  await kept.addAll(files)
  for (const { url } of await kept.keys()) {
    if (!files.some(file => url.endsWith(file))) await kept.delete(url)
  }
}
