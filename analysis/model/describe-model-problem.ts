import type { ModelProblem } from './model-problem.ts'

/** One English sentence for a log or a shell: what is wrong, where, and what to do. */
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
