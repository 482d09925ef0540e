import { keptName } from './kept-name.ts'

/** Takes the kept page of a link off the device, and with the last one the worker that opens them. */
export async function forgetPage(token: string): Promise<void> {
  // Not in browsers without it, nor where there is no encryption.
  if (!('caches' in window) || !('serviceWorker' in navigator)) return
  try {
    await caches.delete(keptName(token))
    if ((await caches.keys()).length > 0) return
    const worker = await navigator.serviceWorker.getRegistration('/r/')
    await worker?.unregister()
  } catch {
    // Refused, as in some private modes: then nothing was kept either.
  }
}
