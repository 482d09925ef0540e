/** What divides respondents into groups: an answer, or a label that they were invited with. */
type QuotaSubject = { readonly question: string } | { readonly label: string }

/** Some of the values, or a stretch of a scale with both its ends. */
export type QuotaGroup =
  | { readonly values: readonly (string | number | boolean)[] }
  | { readonly from: number; readonly to: number }

/** How many respondents are wanted of each group; respondents in none of them are not limited. */
export interface Quota {
  readonly subject: QuotaSubject
  readonly cells: readonly QuotaGroup[]
}

/** What a respondent is known by when a place is wanted. */
export interface Placed {
  readonly answers: Readonly<Record<string, unknown>>
  readonly labels?: Readonly<Record<string, string>> | null | undefined
}

/** The cell that everybody is in, where the wave's target binds. */
export const TARGET_CELL = 'target'

export const cellId = (quota: number, cell: number): string => `${quota}.${cell}`

/** The cells that somebody belongs to, always in the same order: those who wait never cross. */
export function cellsOf(quotas: readonly Quota[], { answers, labels }: Placed): string[] {
  return quotas.flatMap(({ subject, cells }, quota) => {
    const value = 'question' in subject ? answers[subject.question] : labels?.[subject.label]
    const at = cells.findIndex(cell => isIn(cell, value))
    return at === -1 ? [] : [cellId(quota, at)]
  })
}

function isIn(group: QuotaGroup, value: unknown): boolean {
  if ('values' in group) return group.values.some(one => one === value)
  return typeof value === 'number' && value >= group.from && value <= group.to
}

/** What was checked before it was stored. */
export function quotasOf({ quotas }: { readonly quotas: string | null }): readonly Quota[] {
  return quotas ? JSON.parse(quotas) : []
}
