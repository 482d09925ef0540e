import type { DefinitionProblem } from './definition-problem.ts'

/** Errors first. */
export function bySeverity(one: DefinitionProblem, other: DefinitionProblem): number {
  return rank(one) - rank(other)
}

function rank({ severity }: DefinitionProblem): number {
  return severity === 'error' ? 0 : 1
}
