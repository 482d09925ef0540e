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

/** Thrown for a model that cannot be estimated, with all that is wrong with it. */
export class ModelError extends Error {
  override readonly name = 'ModelError'
  readonly problems: readonly ModelProblem[]

  constructor(problems: readonly ModelProblem[]) {
    super(problems.map(describeModelProblem).join('; '))
    this.problems = problems
  }
}

/**
 * One English sentence for a log or a shell: what is wrong, where, and what to do.
 *
 * Example: an arrow from a to b, which does not exist, is 'a path leads from "a" to "b", which is not
 * a construct of the model'.
 */
export function describeModelProblem(problem: ModelProblem): string {
  switch (problem.code) {
    case 'no-constructs':
      return 'the model has no constructs'
    case 'empty-block':
      return `construct "${problem.construct}" has no indicators`
    case 'unknown-construct':
      return problem.from === undefined
        ? `paths lead from "${problem.construct}", which is not a construct of the model`
        : `a path leads from "${problem.from}" to "${problem.construct}", which is not a construct of the model`
    case 'indicator-in-two-blocks':
      return `indicator "${problem.indicator}" stands more than once: in ${quoted(problem.constructs)}`
    case 'repeated-path':
      return `the path from "${problem.from}" to "${problem.to}" stands twice`
    case 'cycle':
      return `the paths form a cycle: ${[...problem.constructs, problem.constructs[0]].join(' → ')}`
    case 'isolated-construct':
      return `construct "${problem.construct}" has no path to or from another`
    case 'common-factor-in-mode-b':
      return `construct "${problem.construct}" is a common factor, which is estimated in mode A only`
    case 'unknown-indicator':
      return `the data have no column "${problem.indicator}", an indicator of "${problem.construct}"`
    case 'unanswered-indicator':
      return `column "${problem.indicator}", an indicator of "${problem.construct}", has no answers`
    case 'constant-indicator':
      return `column "${problem.indicator}", an indicator of "${problem.construct}", is constant`
    case 'too-few-rows':
      return problem.construct === undefined
        ? `${problem.rows} rows are too few: at least ${problem.needed} are needed`
        : `${problem.rows} rows are too few for the mode B construct "${problem.construct}": at least ${problem.needed} are needed`
    case 'singular-block':
      return `the indicators of the mode B construct "${problem.construct}" determine one another; drop one, or use mode A`
    case 'dependent-indicators':
      return 'the indicators determine one another; drop those that repeat others'
    case 'collinear-predecessors':
      return `the predecessors of "${problem.construct}" determine one another; drop one of the paths`
    case 'unrelated-construct':
      return `construct "${problem.construct}" is unrelated to its neighbours, so its weights cannot be estimated`
    case 'negative-reliability':
      return `the reliability ρA of "${problem.construct}" is not positive, so no consistent estimate exists; estimate without "consistent"`
  }
}

const quoted = (names: readonly string[]) => names.map(name => `"${name}"`).join(', ')
