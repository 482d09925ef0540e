import { isRecord } from './answer-value.ts'
import type { Values } from './expression.ts'

/** What a question offers to choose from. */
export interface ChoiceList {
  /** Every value that can be on offer in some circumstances. */
  readonly all: ReadonlySet<unknown>
  /** Those on offer now; `all` itself where nothing depends on other answers. */
  offered(values: Values): ReadonlySet<unknown>
  /** Answers that stand in no list: the respondent's own words, or what they entered elsewhere. */
  readonly unlisted: 'none' | 'carried' | 'any'
  /** Values that exclude all others: "none", "don't know" and those the author made so. */
  readonly exclusive: ReadonlySet<unknown>
  /** Values that ask for a comment, kept inside the answer: { value, comment }. */
  readonly commented: ReadonlyMap<unknown, { readonly required: boolean }>
  readonly hasOther: boolean
}

/** Is this answer, of sound shape, on offer now? */
export function isOffered(
  chosen: unknown,
  list: ChoiceList,
  offered: ReadonlySet<unknown>,
): boolean {
  return offered.has(chosen) || (list.unlisted === 'any' && !list.all.has(chosen))
}

/** A chosen value with a comment of its own is stored as an object. */
export function bare(chosen: unknown): unknown {
  return isRecord(chosen) && 'value' in chosen ? chosen.value : chosen
}
