import { ModelError, type ModelProblem } from '../model/model-error.ts'
import type { PathModel } from '../model/path-model.ts'
import { type Column, fitsByte, MISSING } from './column.ts'
import { packedSample } from './packed-sample.ts'
import type { Sample } from './sample.ts'
import type { Scale } from './scale.ts'
import { completeCases } from './select-rows.ts'

/** One respondent's answers by indicator; absent, null and NaN are missing. */
export type AnswerRow = Readonly<Record<string, number | null | undefined>>

export interface SampleOptions {
  /** The declared scale of every indicator that has none in `scales`. */
  readonly scale?: Scale
  readonly scales?: Readonly<Record<string, Scale>>
  /** Numbers that stand for a missing answer, such as 98 and 99. They are never scale points. */
  readonly missingCodes?: readonly number[]
  /** Indicators whose high answers mean a low construct: x' = min + max − x. */
  readonly reversed?: readonly string[]
  /** `mean` (default) keeps every row; `listwise` drops those with a gap in the model's indicators. */
  readonly missing?: 'mean' | 'listwise'
  /** Survey weight of each row. */
  readonly caseWeights?: ArrayLike<number>
}

/**
 * The model's indicators as packed columns, in the model's order. Reversed indicators are turned
 * before anything is estimated.
 *
 * Throws `ModelError` where no row has an indicator, `RangeError` where an answer lies off its
 * declared scale, an indicator has no scale, or a reversed indicator is not the model's.
 *
 * Example: the answers 7, null and 98 (a code) on 1–10 are packed as the bytes 6, 255, 255.
 */
export function sampleOf(
  model: PathModel,
  rows: readonly AnswerRow[],
  options: SampleOptions,
): Sample {
  const names = Object.values(model.constructs).flatMap(construct => construct.indicators)
  checkColumns(model, rows)
  const stranger = options.reversed?.find(name => !names.includes(name))
  if (stranger !== undefined) throw new RangeError(`reversed: no indicator ${stranger}`)
  const scales = names.map(name => scaleOf(name, options))
  const codes = new Set(options.missingCodes)
  const sample = packedSample({
    n: rows.length,
    indicators: names,
    scales,
    columns: names.map((name, i) => {
      const answers = readAnswers(name, rows, scales[i], codes)
      if (options.reversed?.includes(name)) reverse(answers, scales[i])
      return packed(answers, scales[i])
    }),
    ...(options.caseWeights && { caseWeights: Float64Array.from(options.caseWeights) }),
  })
  return options.missing === 'listwise' ? completeCases(sample) : sample
}

function checkColumns({ constructs }: PathModel, rows: readonly AnswerRow[]): void {
  if (rows.length === 0) return
  const problems: ModelProblem[] = Object.entries(constructs).flatMap(([construct, block]) =>
    block.indicators
      .filter(indicator => !rows.some(row => Object.hasOwn(row, indicator)))
      .map(indicator => ({ code: 'unknown-indicator' as const, indicator, construct })),
  )
  if (problems.length > 0) throw new ModelError(problems)
}

function scaleOf(name: string, { scale, scales }: SampleOptions): Scale {
  const found = scales && Object.hasOwn(scales, name) ? scales[name] : scale
  if (!found) throw new RangeError(`indicator ${name} has no declared scale`)
  return found
}

function readAnswers(
  name: string,
  rows: readonly AnswerRow[],
  { min, max }: Scale,
  codes: ReadonlySet<number>,
): Float64Array {
  return Float64Array.from(rows, (row, r) => {
    const answer = row[name] ?? Number.NaN
    if (Number.isNaN(answer) || codes.has(answer)) return Number.NaN
    if (answer < min || answer > max)
      throw new RangeError(`${name} in row ${r}: ${answer} is off the scale ${min} to ${max}`)
    return answer
  })
}

function reverse(answers: Float64Array, { min, max }: Scale): void {
  for (let r = 0; r < answers.length; r++) answers[r] = min + max - answers[r]
}

function packed(answers: Float64Array, scale: Scale): Column {
  const whole = answers.every(
    answer => Number.isNaN(answer) || Number.isInteger(answer - scale.min),
  )
  if (!(whole && fitsByte(scale))) return answers
  return Uint8Array.from(answers, answer => (Number.isNaN(answer) ? MISSING : answer - scale.min))
}
