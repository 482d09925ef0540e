import type { GroupComparison } from '#analysis'
import type { Grouping } from './grouping.ts'

/** A comparison of groups as it is stored. */
export interface ComparedGroups {
  readonly grouping: Grouping
  /** By label, as the respondents answered. */
  readonly groups: readonly { readonly label: string; readonly n: number }[]
  /** Labels of groups below the minimum base, which are not compared, and whose size is not shown. */
  readonly tooSmall: readonly string[]
  readonly comparison: GroupComparison
}
