import type { MeasurementModel } from './definition.ts'

/** The paths of the published model without those that are switched off. */
export function activePaths({
  paths,
  switchedOff = {},
}: Pick<MeasurementModel, 'paths' | 'switchedOff'>): MeasurementModel['paths'] {
  const active = Object.entries(paths).map(([from, successors]) => {
    const off = Object.hasOwn(switchedOff, from) ? (switchedOff[from] ?? []) : []
    return [from, successors.filter(to => !off.includes(to))] as const
  })
  return Object.fromEntries(active)
}
