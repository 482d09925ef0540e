import type { PlannedQuota } from './check-quotas.ts'

/** Those of a schedule, as they were checked when it was made or changed. */
export function plannedQuotas({ quotas }: { readonly quotas: string | null }): PlannedQuota[] {
  return quotas ? JSON.parse(quotas) : []
}
