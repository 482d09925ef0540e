import type { Condition, SegmentFilter } from '#server/segments/segment.contract.ts'

/** Whether every condition has something to be compared with. */
export function isComplete(filter: SegmentFilter): boolean {
  if ('all' in filter) return filter.all.every(isComplete)
  if ('any' in filter) return filter.any.every(isComplete)
  return hasValue(filter)
}

function hasValue({ is, value }: Condition): boolean {
  if (is === 'isSet' || is === 'isNotSet') return true
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== ''
}
