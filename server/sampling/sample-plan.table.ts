/** Whom a wave would ask, as long as nobody was drawn. */
export interface SamplePlanTable {
  readonly waveId: string
  /** `SamplePlan` as JSON. */
  readonly plan: string
  readonly revision: number
  /** `SampleFrame` as JSON, when it was counted for this plan. */
  readonly frame: string | null
  readonly updatedAt: string
}

/** The draw of a wave: there is one, so that the design weights hold. */
export interface SampleDrawTable {
  readonly waveId: string
  /** `drawing` until every member is noted; only then anybody is invited. */
  readonly state: 'drawing' | 'drawn'
  /** As it was when it was drawn. */
  readonly plan: string
  readonly seed: number
  readonly frame: string | null
  /** `DrawnStratum[]` as JSON; members name theirs by its place. */
  readonly strata: string | null
  /** 2 when the reserve is released. */
  readonly phase: number
  readonly drawnAt: string
  readonly drawnBy: string | null
  readonly releasedAt: string | null
  readonly releasedBy: string | null
}

/** Who was drawn, in the order in which they are asked. */
export interface SampleMemberTable {
  readonly waveId: string
  readonly number: number
  /** Null when the customer is deleted. */
  readonly customerId: string | null
  readonly stratum: number
  readonly phase: number
  /** `lost`: could not be asked any more when it was their turn. */
  readonly state: 'waiting' | 'invited' | 'lost'
}

declare module '../database/database.ts' {
  interface Database {
    samplePlan: SamplePlanTable
    sampleDraw: SampleDrawTable
    sampleMember: SampleMemberTable
  }
}
