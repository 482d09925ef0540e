import type { AnswerRow } from '../sample/sample-of.ts'
import type { KanoColumns } from './kano-columns.ts'
import type { KanoFeature } from './kano-feature.ts'
import { IMPORTANCE_SCALE, isKanoAnswer, type KanoPair } from './kano-pair.ts'

export interface KanoRowsOptions {
  /** Numbers that stand for a missing answer, such as 98 and 99. */
  readonly missingCodes?: readonly number[]
  /** Survey weight of each row. */
  readonly caseWeights?: ArrayLike<number>
}

/**
 * The features of a Kano study from rows of numbers by column: one pair a row, in the order of the
 * rows. Absent, null, NaN and missing codes leave an answer out, and with it that pair.
 *
 * Throws `RangeError`, naming feature, column and row (0-based), where no row has a column, an answer
 * is off 1–5, an importance off 1–9, or the case weights do not match the rows.
 *
 * Example: the row { K1F: 1, K1D: 5, K1I: 8 } with battery's columns K1F, K1D, K1I gives the pair
 * { functional: 1, dysfunctional: 5, importance: 8 }.
 */
export function kanoPairsFromRows(
  rows: readonly AnswerRow[],
  { features }: KanoColumns,
  { missingCodes, caseWeights }: KanoRowsOptions = {},
): KanoFeature[] {
  const codes = new Set(missingCodes)
  if (caseWeights && caseWeights.length !== rows.length)
    throw new RangeError(`${caseWeights.length} case weights for ${rows.length} rows`)
  return Object.entries(features).map(([feature, columns]) => {
    for (const column of Object.values(columns)) checkColumn(feature, column, rows)
    const { functional, dysfunctional, importance } = columns
    return {
      feature,
      pairs: rows.map((row, r): KanoPair => {
        const cell = (column: string) => {
          const number = (Object.hasOwn(row, column) ? row[column] : undefined) ?? Number.NaN
          return Number.isNaN(number) || codes.has(number)
            ? undefined
            : { number, where: `feature "${feature}": ${column} in row ${r} is ${number}` }
        }
        return {
          functional: answerIn(cell(functional)),
          dysfunctional: answerIn(cell(dysfunctional)),
          importance: importance === undefined ? undefined : importanceIn(cell(importance)),
          caseWeight: caseWeights?.[r],
        }
      }),
    }
  })
}

type Cell = { readonly number: number; readonly where: string } | undefined

function answerIn(cell: Cell) {
  if (cell === undefined) return undefined
  if (isKanoAnswer(cell.number)) return cell.number
  throw new RangeError(`${cell.where}, and answers are 1 to 5; declare missing codes if it is one`)
}

function importanceIn(cell: Cell) {
  if (cell === undefined) return undefined
  const { min, max } = IMPORTANCE_SCALE
  if (cell.number >= min && cell.number <= max) return cell.number
  throw new RangeError(
    `${cell.where}, and importance is ${min} to ${max}; declare missing codes if it is one`,
  )
}

function checkColumn(feature: string, column: string, rows: readonly AnswerRow[]): void {
  if (rows.length === 0 || rows.some(row => Object.hasOwn(row, column))) return
  throw new RangeError(
    `feature "${feature}": no column ${column}; there are ${Object.keys(rows[0]).join(', ')}`,
  )
}
