import { z } from '@hono/zod-openapi'
import { ALLOCATION_METHODS } from '#analysis/fieldwork/allocate-sample.ts'
import { CHANNELS } from '../customers/channel.ts'
import { type ColumnsUsedBy, columnsUsedBy } from '../customers/customer-columns.ts'

type StratumField = ColumnsUsedBy<'stratum'>
const STRATUM_FIELDS = columnsUsedBy('stratum') as [StratumField, ...StratumField[]]

const share = z.number().min(0).max(1)
const rate = z.number().min(0.001).max(1)

const stratifier = z.union([
  z.strictObject({ field: z.enum(STRATUM_FIELDS) }),
  z.strictObject({ attribute: z.string().min(1).max(40) }),
  /** Whoever is in several belongs to the first of them. */
  z.strictObject({ segments: z.array(z.string().max(40)).min(1).max(20) }),
])
/** One way of telling customers apart. */
export type Stratifier = z.infer<typeof stratifier>

/** What is set by hand for one stratum. */
const override = z.strictObject({
  /** One value for each stratifier; null where it is not known, or for those in none of the segments. */
  values: z.array(z.string().max(500).nullable()).max(2),
  responseRate: rate.optional(),
  deviation: z.number().min(0.1).max(1000).optional(),
  takeAll: z.boolean().optional(),
  invitations: z.number().int().min(0).max(10_000_000).optional(),
})

export const samplePlan = z.strictObject({
  /** Only those who belong to this segment; null means every customer. */
  segmentId: z.string().max(40).nullable(),
  /** The ways of reaching somebody, the preferred one first. */
  channels: z.array(z.enum(CHANNELS)).min(1).max(CHANNELS.length),
  /** Nobody is asked again so soon after an invitation, in whatever wave. */
  quarantineDays: z.number().int().min(0).max(730),
  /** Nor so soon after a complaint, or while it is open. */
  complaintDays: z.number().int().min(0).max(730),
  onePerAddress: z.boolean(),
  strata: z.array(stratifier).max(2),
  replies: z.number().int().min(1).max(1_000_000),
  responseRate: rate,
  method: z.enum(ALLOCATION_METHODS),
  power: share,
  /** Replies in every stratum. */
  minimum: z.number().int().min(0).max(10_000),
  /** Strata of at most so many customers are asked whole. */
  takeAllUpTo: z.number().int().min(0).max(100_000),
  /** The share that is drawn but not asked before it is released. */
  reserve: z.number().min(0).max(0.9),
  byHand: z.array(override).max(200),
})
export type SamplePlan = z.infer<typeof samplePlan>

/** customers.md §6: 90 days of quarantine, 30 after a complaint, 50 replies a cell. */
export const FIRST_PLAN: SamplePlan = {
  segmentId: null,
  channels: ['email'],
  quarantineDays: 90,
  complaintDays: 30,
  onePerAddress: true,
  strata: [],
  replies: 400,
  responseRate: 0.2,
  method: 'proportional',
  power: 0.5,
  minimum: 50,
  takeAllUpTo: 0,
  reserve: 0,
  byHand: [],
}

/** What the frame depends on: as long as it stays the same, so does what was counted. */
export function framedBy(plan: SamplePlan): string {
  const { segmentId, channels, quarantineDays, complaintDays, onePerAddress, strata } = plan
  return JSON.stringify([segmentId, channels, quarantineDays, complaintDays, onePerAddress, strata])
}
