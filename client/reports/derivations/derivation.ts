import type { TableContent } from '../../ui/table-content.ts'

/** What an assessed figure is. */
export type AssessedTopic = 'htmt' | 'vif' | 'fSquared' | 'route' | 'fit' | 'prediction'

/** Which number is asked after. */
export type DerivationTarget =
  | { readonly kind: 'index'; readonly construct: string }
  | { readonly kind: 'path'; readonly from: string; readonly to: string }
  | { readonly kind: 'effect'; readonly from: string; readonly to: string }
  | { readonly kind: 'change'; readonly construct: string }
  | { readonly kind: 'reliability'; readonly construct: string }
  | {
      readonly kind: 'assessed'
      readonly topic: AssessedTopic
      /** The constructs or indicators that the figure is about. */
      readonly about: readonly string[]
    }
  | { readonly kind: 'indicator'; readonly indicator: string }

/** How a number came about, in words and with the figures that went in. */
export interface Derivation {
  readonly title: string
  readonly steps: readonly string[]
  readonly inputs?: TableContent
  /** The last line of the sum. */
  readonly result?: string
}
