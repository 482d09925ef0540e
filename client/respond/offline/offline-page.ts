import { useEffect } from 'react'

/** The cache that holds the page of one link; `respond-worker` knows the link by it. */
export const cacheName = (token: string): string => `assay:${token}`

/** The id of the data block in which the build names every file that the page may come to need. */
const FILES_OF_PAGE = 'page-files'

/**
 * Saves the page of this link on the device with every file that it may come to need, so that it
 * opens again without a network (`respond-worker`). One cache a link: its files stay as long as it
 * does, whatever the server has been updated to meanwhile.
 */
async function savePage(token: string): Promise<void> {
  const listed = document.getElementById(FILES_OF_PAGE)?.textContent
  if (!listed) return
  const cache = await caches.open(cacheName(token))
  await navigator.serviceWorker.register('/respond-worker.js', { scope: '/r/' })
  const { pathname, search } = window.location
  const files = [pathname + search, ...JSON.parse(listed)]
  // All or nothing: what was saved before stays whole until then.
  await cache.addAll(files)
  for (const { url } of await cache.keys()) {
    if (!files.some(file => url.endsWith(file))) await cache.delete(url)
  }
}

/** Removes the saved page of a link from the device, and with the last one the worker that opens them. */
export async function forgetPage(token: string): Promise<void> {
  // Not in browsers without it, nor where there is no encryption.
  if (!('caches' in window) || !('serviceWorker' in navigator)) return
  try {
    await caches.delete(cacheName(token))
    if ((await caches.keys()).length > 0) return
    const worker = await navigator.serviceWorker.getRegistration('/r/')
    await worker?.unregister()
  } catch {
    // Refused, as in some private modes: then nothing was saved either.
  }
}

/** The page is in use: nothing that it waits for should share its network. */
const QUIET = 1_000

/** Saves the page on the device once it is wanted; inside another site it could not be opened again. */
export function useOfflinePage(token: string, isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted || window.parent !== window) return undefined
    if (!('caches' in window) || !('serviceWorker' in navigator)) return undefined
    // Without a network, or where the browser refuses it, all goes on as before.
    const timer = setTimeout(() => savePage(token).catch(() => {}), QUIET)
    return () => clearTimeout(timer)
  }, [token, isWanted])
}
