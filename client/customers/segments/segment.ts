import type { SegmentFilter } from '#server/segments/segment.contract.ts'
import type { Answer, api } from '../../api.ts'

export type Segment = Answer<typeof api.segments.$get>[number]

/** The client's types of answers end where a type contains itself; the contract goes on. */
export const filterOf = ({ filter }: Segment): SegmentFilter => filter as SegmentFilter
