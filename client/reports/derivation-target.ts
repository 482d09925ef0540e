import type { DerivationKey } from '#analysis/report/derivations/derivation-key.ts'

/** Which number of a table is asked after; a cell names it by its key. */
export type DerivationTarget =
  | { readonly kind: 'index' | 'change' | 'reliability'; readonly construct: string }
  | { readonly kind: 'indicator'; readonly indicator: string }
  | { readonly kind: 'path' | 'effect'; readonly from: string; readonly to: string }
  | DerivationKey

export function derivationKeyOf(target: DerivationTarget): DerivationKey {
  if (typeof target === 'string') return target
  switch (target.kind) {
    case 'path':
    case 'effect':
      return `${target.kind}:${target.from}→${target.to}`
    case 'indicator':
      return `indicator:${target.indicator}`
    default:
      return `${target.kind}:${target.construct}`
  }
}
