import type { ConstructResult, IndexReport } from '#analysis/report/index-report.ts'

export const constructOf = (report: IndexReport, id: string): ConstructResult | undefined =>
  report.constructs.find(construct => construct.id === id)
