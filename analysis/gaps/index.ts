export { type ConfidenceEllipse, confidenceEllipse } from './confidence-ellipse.ts'
export {
  type CostBlock,
  type DeliveredValue,
  type DeliveredValuePoints,
  deliveredValue,
  EQUAL_POINTS,
  type ValueBlock,
} from './delivered-value.ts'
export {
  type DeliveredValueEstimate,
  deliveredValueEstimate,
} from './delivered-value-estimate.ts'
export {
  type DifferencePair,
  differenceReliability,
  type GapReliability,
  gapReliability,
} from './gap-reliability.ts'
export {
  type GridField,
  type GridItem,
  type GridOptions,
  type GridPoint,
  type ImportancePerformanceGrid,
  importancePerformanceGrid,
} from './importance-performance-grid.ts'
export { type LoyaltyByZone, loyaltyByZone } from './loyalty-by-zone.ts'
export {
  type RelativeDeliveredValue,
  relativeDeliveredValue,
} from './relative-delivered-value.ts'
export {
  type DeliveredValueItems,
  type RespondentDeliveredValues,
  respondentDeliveredValues,
} from './respondent-delivered-values.ts'
export {
  type ServiceGap,
  type ServiceGapOptions,
  type ServiceGaps,
  serviceGaps,
} from './service-gaps.ts'
export { respondentsOf, type ServiceItem } from './service-item.ts'
export { type ServicePerformance, servicePerformance } from './service-performance.ts'
export { type StatedItem, statedGridItems } from './stated-grid-items.ts'
export {
  type ToleranceItem,
  type ToleranceZone,
  type ToleranceZones,
  toleranceZone,
  toleranceZones,
} from './tolerance-zones.ts'
