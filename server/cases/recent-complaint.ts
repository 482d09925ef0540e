import { sql } from 'kysely'
import type { RecentComplaint } from '../sampling/complaints.ts'
import { UNSETTLED } from './case-state.ts'

/** Nobody is asked how they like us while we owe them an answer, nor soon after. */
export const recentComplaint: RecentComplaint = since => sql<boolean>`exists (
  select 1 from "customerCase" where "customerCase"."customerId" = "customer"."id"
  and ("customerCase"."openedAt" > ${since} or "customerCase"."state" in (${sql.join(UNSETTLED)})))`
