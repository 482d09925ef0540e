import type { Quota } from './quota.ts'

/** What was checked before it was stored. */
export function quotasOf({ quotas }: { readonly quotas: string | null }): readonly Quota[] {
  return quotas ? JSON.parse(quotas) : []
}
