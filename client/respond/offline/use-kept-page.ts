import { useEffect } from 'react'
import { keepPage } from './keep-page.ts'

/** The page is in use: nothing that it waits for should share its network. */
const QUIET = 1_000

/** Keeps the page on the device once it is wanted; inside another site it could not be opened again. */
export function useKeptPage(token: string, isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted || window.parent !== window) return undefined
    if (!('caches' in window) || !('serviceWorker' in navigator)) return undefined
    // Without a network, or where the browser refuses it, all goes on as before.
    const timer = setTimeout(() => keepPage(token).catch(() => {}), QUIET)
    return () => clearTimeout(timer)
  }, [token, isWanted])
}
