import { checkDispositions, type Dispositions } from './dispositions.ts'

/**
 * e, the estimated share of eligible cases among those of unknown eligibility, as the share among the
 * known ones: eligible / (eligible + ineligible) (CASRO 1982; AAPOR 2023).
 *
 * Undefined where the eligibility of nobody is known. Throws `RangeError` for invalid counts.
 *
 * Example: I 240, P 20, R 60, NC 80, O 10 and 50 ineligible: 410/460 = .891304.
 */
export function casroEligibility(dispositions: Dispositions): number | undefined {
  checkDispositions(dispositions)
  const { complete, partial, refusal, nonContact, other, ineligible } = dispositions
  const eligible = complete + partial + refusal + nonContact + other
  const known = eligible + ineligible
  return known > 0 ? eligible / known : undefined
}
