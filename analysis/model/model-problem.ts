/** Why a model cannot be estimated. The first eight are faults of the model, the rest of the data. */
export type ModelProblem =
  | { readonly code: 'no-constructs' }
  | { readonly code: 'empty-block'; readonly construct: string }
  | {
      readonly code: 'unknown-construct'
      readonly construct: string
      /** The construct whose list of paths names it; absent where it is the list's own key. */
      readonly from?: string
    }
  | {
      readonly code: 'indicator-in-two-blocks'
      readonly indicator: string
      readonly constructs: readonly string[]
    }
  | { readonly code: 'repeated-path'; readonly from: string; readonly to: string }
  /** The members in the order of the arrows; the last leads back to the first. */
  | { readonly code: 'cycle'; readonly constructs: readonly string[] }
  | { readonly code: 'isolated-construct'; readonly construct: string }
  | { readonly code: 'common-factor-in-mode-b'; readonly construct: string }
  | { readonly code: 'unknown-indicator'; readonly indicator: string; readonly construct: string }
  | {
      readonly code: 'unanswered-indicator'
      readonly indicator: string
      readonly construct: string
    }
  | { readonly code: 'constant-indicator'; readonly indicator: string; readonly construct: string }
  | {
      readonly code: 'too-few-rows'
      readonly rows: number
      readonly needed: number
      /** The mode B block that asks for more rows; absent where the whole model does. */
      readonly construct?: string
    }
  /** Indicators of a mode B block that determine one another. */
  | { readonly code: 'singular-block'; readonly construct: string }
  /** Indicators that determine one another, so that their covariances have no inverse. */
  | { readonly code: 'dependent-indicators' }
  /** Predecessors whose scores determine one another. */
  | { readonly code: 'collinear-predecessors'; readonly construct: string }
  /** Scores without any correlation with their neighbours, so that no weights exist. */
  | { readonly code: 'unrelated-construct'; readonly construct: string }
  /** ρA is not positive: the consistent estimate does not exist. */
  | { readonly code: 'negative-reliability'; readonly construct: string }
