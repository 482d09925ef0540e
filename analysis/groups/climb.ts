import { standardScores } from '../assessment/standard-scores.ts'
import { layoutOf } from '../model/layout.ts'
import { ModelError } from '../model/model-error.ts'
import type { PathModel } from '../model/path-model.ts'
import { momentsOf } from '../moments/moments-of.ts'
import { fitPls } from '../pls/fit-pls.ts'
import type { PlsFit } from '../pls/pls-fit.ts'
import type { PlsOptions } from '../pls/pls-options.ts'
import type { Sample } from '../sample/sample.ts'
import { selectRows } from '../sample/select-rows.ts'

/** No segment gets smaller than this. */
export const MIN_SEGMENT = 30

/** The partition at which no move raises what the segments explain. */
export interface Climb<Name extends string> {
  readonly fits: readonly PlsFit<Name>[]
  readonly members: number[]
  readonly objective: number
  readonly moves: number
}

/** Σ R². */
export const explained = (fit: PlsFit): number =>
  fit.constructs.reduce((sum, { rSquared = 0 }) => sum + rSquared, 0)

const objectiveOf = (fits: readonly PlsFit[], n: number): number =>
  fits.reduce((sum, fit) => sum + (fit.n / n) * explained(fit), 0)

/**
 * Moves rows of a partition while that raises Σ share × Σ R²; changes `members` on its way. Undefined where
 * a segment has no estimate to begin with.
 */
export function climb<Name extends string>(
  model: PathModel<Name>,
  sample: Sample,
  options: PlsOptions,
  members: number[],
  count: number,
): Climb<Name> | undefined {
  const fitOf = (k: number) => fitRows(model, sample, options, members, k)
  const found = Array.from({ length: count }, (_, k) => fitOf(k))
  if (!found.every(fit => fit !== undefined)) return undefined
  const fits = [...found]
  const errors = fits.map(fit => segmentErrors(model, fit, sample))
  let objective = objectiveOf(fits, sample.n)
  let moves = 0
  for (;;) {
    const move = segmentMoves(errors, members, count).find(({ row, to }) => {
      const from = members[row]
      if (fits[from].n <= MIN_SEGMENT) return false
      members[row] = to
      const [left, joined] = [fitOf(from), fitOf(to)]
      if (left && joined) {
        const changed = fits.map((fit, k) => (k === from ? left : k === to ? joined : fit))
        const reached = objectiveOf(changed, sample.n)
        if (reached > objective + 1e-9) {
          fits.splice(0, count, ...changed)
          for (const k of [from, to]) errors[k] = segmentErrors(model, fits[k], sample)
          objective = reached
          return true
        }
      }
      members[row] = from
      return false
    })
    if (!move) return { fits, members, objective, moves }
    moves++
  }
}

function fitRows<Name extends string>(
  model: PathModel<Name>,
  sample: Sample,
  options: PlsOptions,
  members: readonly number[],
  k: number,
): PlsFit<Name> | undefined {
  const rows = members.flatMap((member, row) => (member === k ? [row] : []))
  if (rows.length < MIN_SEGMENT) return undefined
  try {
    const fit = fitPls(model, momentsOf(selectRows(sample, rows)), options)
    return fit.converged ? fit : undefined
  } catch (error) {
    if (error instanceof ModelError) return undefined
    throw error
  }
}

/** For each construct with predecessors, the squared error of every row under a segment's model. */
function segmentErrors(model: PathModel, fit: PlsFit, sample: Sample): Float64Array[] {
  const layout = layoutOf(model)
  const scores = standardScores(fit, sample)
  return layout.constructs.flatMap((construct, j) => {
    if (layout.predecessors[j].length === 0) return []
    const arrows = fit.paths.filter(({ to }) => to === construct)
    const errors = scores[j].map((score, row) => {
      const predicted = arrows.reduce(
        (sum, { from, coefficient }) =>
          sum + coefficient * scores[layout.constructs.indexOf(from)][row],
        0,
      )
      return (score - predicted) ** 2
    })
    return [errors]
  })
}

/** Rows that another segment predicts better, those that gain most first. */
function segmentMoves(
  errors: readonly (readonly Float64Array[])[],
  members: readonly number[],
  count: number,
) {
  // Becker et al. (2013), eq. 4: errors in parts of what the row's own segment has under that model.
  const totals = errors.map(ofModel =>
    ofModel.map(column => {
      const sums = new Float64Array(count)
      column.forEach((error, row) => {
        sums[members[row]] += error
      })
      return sums
    }),
  )
  const distance = (row: number, k: number) =>
    errors[k].reduce(
      (sum, column, j) => sum + Math.sqrt(column[row] / totals[k][j][members[row]]),
      0,
    )
  return members
    .flatMap((own, row) => {
      const others = Array.from({ length: count }, (_, k) => k).filter(k => k !== own)
      const to = others.reduce((a, b) => (distance(row, b) < distance(row, a) ? b : a))
      const gain = distance(row, own) - distance(row, to)
      return gain > 0 ? [{ row, to, gain }] : []
    })
    .sort((a, b) => b.gain - a.gain || a.row - b.row)
}
