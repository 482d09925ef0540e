import type { Construct } from './construct.ts'
import type { ModelProblem } from './model-error.ts'

/** A model whose names have not been checked yet. */
export interface UncheckedModel {
  readonly constructs: Readonly<Record<string, Construct>>
  readonly paths: Readonly<Record<string, readonly string[] | undefined>>
}

/**
 * Everything that keeps a model from being estimated, whatever the data; empty when it is sound.
 *
 * Example: an arrow from a to a is the problem { code: "cycle", constructs: ["a"] }.
 */
export function checkModel(model: UncheckedModel): ModelProblem[] {
  const names = Object.keys(model.constructs)
  if (names.length === 0) return [{ code: 'no-constructs' }]
  const blocks = names.flatMap(name => checkBlock(name, model.constructs[name]))
  const paths = checkPaths(model)
  const problems = [...blocks, ...checkMembership(model), ...paths]
  if (paths.some(problem => problem.code === 'unknown-construct')) return problems
  const cycle = findCycle(model.paths)
  if (cycle) problems.push({ code: 'cycle', constructs: cycle })
  return [...problems, ...checkIsolation(model)]
}

function checkBlock(name: string, construct: Construct): ModelProblem[] {
  const problems: ModelProblem[] = []
  if (construct.indicators.length === 0) problems.push({ code: 'empty-block', construct: name })
  if (construct.kind === 'commonFactor' && construct.mode === 'B')
    problems.push({ code: 'common-factor-in-mode-b', construct: name })
  return problems
}

function checkMembership({ constructs }: UncheckedModel): ModelProblem[] {
  const owners = new Map<string, string[]>()
  for (const [name, { indicators }] of Object.entries(constructs))
    for (const indicator of indicators)
      owners.set(indicator, [...(owners.get(indicator) ?? []), name])
  return [...owners]
    .filter(([, names]) => names.length > 1)
    .map(([indicator, names]) => ({
      code: 'indicator-in-two-blocks',
      indicator,
      constructs: names,
    }))
}

function checkPaths({ constructs, paths }: UncheckedModel): ModelProblem[] {
  const problems: ModelProblem[] = []
  for (const [from, successors = []] of Object.entries(paths)) {
    if (!Object.hasOwn(constructs, from))
      problems.push({ code: 'unknown-construct', construct: from })
    successors.forEach((to, position) => {
      if (!Object.hasOwn(constructs, to))
        problems.push({ code: 'unknown-construct', construct: to, from })
      if (successors.indexOf(to) < position) problems.push({ code: 'repeated-path', from, to })
    })
  }
  return problems
}

function checkIsolation({ constructs, paths }: UncheckedModel): ModelProblem[] {
  const linked = new Set<string>()
  for (const [from, successors = []] of Object.entries(paths))
    for (const to of successors) linked.add(from).add(to)
  return Object.keys(constructs)
    .filter(name => !linked.has(name))
    .map(construct => ({ code: 'isolated-construct', construct }))
}

/**
 * The members of one cycle among the arrows, in their order, or undefined where there is none.
 * Depth first; a construct that leads to itself is a cycle of one.
 */
function findCycle(
  paths: Readonly<Record<string, readonly string[] | undefined>>,
): string[] | undefined {
  const finished = new Set<string>()
  const trail: string[] = []

  const visit = (name: string): string[] | undefined => {
    const seen = trail.indexOf(name)
    if (seen >= 0) return trail.slice(seen)
    if (finished.has(name)) return undefined
    trail.push(name)
    for (const next of (Object.hasOwn(paths, name) && paths[name]) || []) {
      const cycle = visit(next)
      if (cycle) return cycle
    }
    trail.pop()
    finished.add(name)
    return undefined
  }

  for (const name of Object.keys(paths)) {
    const cycle = visit(name)
    if (cycle) return cycle
  }
  return undefined
}
