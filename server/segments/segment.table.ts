/** A named part of the customers: a filter that is kept. */
export interface SegmentTable {
  readonly id: string
  readonly name: string
  /** `SegmentFilter` as JSON. */
  readonly filter: string
  readonly revision: number
  readonly createdAt: string
  readonly updatedAt: string
}

/** What a segment was when a wave was fielded: whoever answers later belongs where they belonged. */
export interface FrozenSegmentTable {
  readonly waveId: string
  readonly segmentId: string
  readonly name: string
  readonly filter: string
  readonly revision: number
  readonly members: number
  readonly frozenAt: string
}

export interface SegmentMemberTable {
  readonly waveId: string
  readonly segmentId: string
  readonly customerId: string
}

declare module '../database/database.ts' {
  interface Database {
    segment: SegmentTable
    frozenSegment: FrozenSegmentTable
    segmentMember: SegmentMemberTable
  }
}
