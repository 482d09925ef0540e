import { type KeptRecord, parseKeptRecord } from './kept-response.ts'

/** What this device keeps for one link, shared by all tabs; or by this tab only, where refused. */
export interface DeviceStorage {
  /** False where the browser keeps nothing: closing the page then loses what was not sent. */
  readonly lasting: () => boolean
  readonly read: () => KeptRecord | undefined
  readonly write: (record: KeptRecord | undefined) => void
  /** Calls back when another tab has written. */
  readonly watch: (changed: () => void) => () => void
}

export function deviceStorage(token: string): DeviceStorage {
  const key = `assay:${token}`
  const storage = usableStorage()
  if (!storage) return pageStorage(false)
  let lasting = true
  return {
    lasting: () => lasting,
    read: () => parseKeptRecord(storage.getItem(key)),
    write: record => {
      try {
        if (record) storage.setItem(key, JSON.stringify(record))
        else storage.removeItem(key)
        lasting = true
      } catch {
        lasting = false
      }
    },
    watch: changed => {
      const listen = (event: StorageEvent) => {
        if (event.key === key) changed()
      }
      window.addEventListener('storage', listen)
      return () => window.removeEventListener('storage', listen)
    },
  }
}

/** Refused by private modes, by settings and inside some foreign frames; full counts as refused. */
function usableStorage(): Storage | undefined {
  const probe = 'assay:probe'
  try {
    window.localStorage.setItem(probe, probe)
    window.localStorage.removeItem(probe)
    return window.localStorage
  } catch {
    return undefined
  }
}

/** Gone with the page: where nothing else is allowed, and in a kiosk, where it lasts long enough. */
export function pageStorage(lasting: boolean): DeviceStorage {
  let kept: KeptRecord | undefined
  return {
    lasting: () => lasting,
    read: () => kept,
    write: record => {
      kept = record
    },
    watch: () => () => {},
  }
}
