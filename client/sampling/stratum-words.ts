import type { CustomerParts } from './customer-parts.ts'
import type { SamplePlan } from './sample.ts'

interface Words {
  readonly everybody: string
  readonly unknown: string
  /** In none of the segments. */
  readonly others: string
}

/** What a stratum is called: its values, as people read them. */
export function stratumWords(
  values: readonly (string | null)[],
  strata: SamplePlan['strata'],
  { segments }: Pick<CustomerParts, 'segments'>,
  words: Words,
): string {
  if (values.length === 0) return words.everybody
  return values
    .map((value, at) => {
      const by = strata[at]
      const isSegment = by !== undefined && 'segments' in by
      if (value === null) return isSegment ? words.others : words.unknown
      if (!isSegment) return value
      return segments.find(({ id }) => id === value)?.name ?? value
    })
    .join(' · ')
}
