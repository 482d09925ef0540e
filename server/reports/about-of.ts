import type { ReportOptions } from '#analysis'

/** The constructs that everybody in the report was asked about by its choice; the narrowest last. */
export function aboutOf({ among }: Pick<ReportOptions, 'among'>, focus: string): string[] {
  return among === undefined || among === focus ? [focus] : [focus, among]
}
