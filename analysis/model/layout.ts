import { checkModel } from './check-model.ts'
import { ModelError } from './model-error.ts'
import type { PathModel } from './path-model.ts'

/** A model in numbers, for loops: constructs and indicators by their position. */
export interface Layout {
  readonly constructs: readonly string[]
  readonly indicators: readonly string[]
  /** Construct j owns the indicators blockStart[j] … blockStart[j + 1] − 1. */
  readonly blockStart: Int32Array
  /** The construct of each indicator. */
  readonly blockOf: Int32Array
  readonly modes: readonly ('A' | 'B')[]
  readonly commonFactors: readonly boolean[]
  /** In the order in which the model writes them. */
  readonly arrows: readonly { readonly from: number; readonly to: number }[]
  readonly predecessors: readonly Int32Array[]
  readonly successors: readonly Int32Array[]
  /** Predecessors and successors. */
  readonly neighbours: readonly Int32Array[]
  /** Neighbours and those with a common successor: whose correlations an inner weighting asks for. */
  readonly relations: readonly Int32Array[]
  /** Each construct after all its predecessors. */
  readonly causalOrder: Int32Array
}

const known = new WeakMap<PathModel, Layout>()

/** The layout of a model; made once per model object. Throws `ModelError` for an unsound model. */
export function layoutOf(model: PathModel): Layout {
  const layout = known.get(model) ?? makeLayout(model)
  known.set(model, layout)
  return layout
}

function makeLayout(model: PathModel): Layout {
  const problems = checkModel(model)
  if (problems.length > 0) throw new ModelError(problems)
  const constructs = Object.keys(model.constructs)
  const blocks = constructs.map(name => model.constructs[name])
  const position = new Map(constructs.map((name, j) => [name, j]))
  const positionOf = (name: string) => position.get(name) ?? -1
  const arrows = Object.entries(model.paths).flatMap(([from, successors = []]) =>
    successors.map(to => ({ from: positionOf(from), to: positionOf(to) })),
  )
  const blockStart = new Int32Array(blocks.length + 1)
  blocks.forEach((block, j) => {
    blockStart[j + 1] = blockStart[j] + block.indicators.length
  })
  const predecessors = constructs.map((_, j) =>
    Int32Array.from(arrows.filter(arrow => arrow.to === j).map(arrow => arrow.from)),
  )
  const successors = constructs.map((_, j) =>
    Int32Array.from(arrows.filter(arrow => arrow.from === j).map(arrow => arrow.to)),
  )
  const neighbours = constructs.map((_, j) => Int32Array.of(...predecessors[j], ...successors[j]))
  return {
    constructs,
    indicators: blocks.flatMap(block => block.indicators),
    blockStart,
    blockOf: Int32Array.from(blocks.flatMap((block, j) => block.indicators.map(() => j))),
    modes: blocks.map(block => block.mode),
    commonFactors: blocks.map(block => block.kind === 'commonFactor'),
    arrows,
    predecessors,
    successors,
    neighbours,
    relations: neighbours.map((linked, j) => relationsOf(j, linked, predecessors)),
    causalOrder: causalOrderOf(predecessors),
  }
}

function relationsOf(
  j: number,
  neighbours: Int32Array,
  predecessors: readonly Int32Array[],
): Int32Array {
  const fellows = predecessors.filter(before => before.includes(j)).flatMap(before => [...before])
  const relations = new Set([...neighbours, ...fellows])
  relations.delete(j)
  return Int32Array.from(relations).sort()
}

function causalOrderOf(predecessors: readonly Int32Array[]): Int32Array {
  const order: number[] = []
  const placed = new Set<number>()
  while (order.length < predecessors.length) {
    predecessors.forEach((before, j) => {
      if (!placed.has(j) && before.every(i => placed.has(i))) {
        placed.add(j)
        order.push(j)
      }
    })
  }
  return Int32Array.from(order)
}
