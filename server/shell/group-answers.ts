import {
  type AnswerRow,
  compareGroups,
  type GroupComparison,
  type PathModel,
  type Sample,
} from '#analysis'
import { MIN_BASE } from '#analysis/thresholds.ts'
import { findingWithText } from './analysis-document.ts'
import type { AnalyzeArguments } from './analyze-arguments.ts'
import { readLabels } from './read-answers.ts'
import { ShellError } from './shell-error.ts'

/** More groups than this make more pairs than anybody reads. */
const MAX_GROUPS = 12

/** The `groups` object of the document: every pair of the groups that a column names. */
export function groupAnswers(
  model: PathModel,
  rows: readonly AnswerRow[],
  sample: Sample,
  given: AnalyzeArguments,
  column: string,
) {
  const all = readLabels(given.data, column)
  const counted =
    given.missing === 'listwise' ? all.filter((_, row) => isComplete(model, rows[row])) : all
  const sizes = new Map<string, number>()
  for (const label of counted)
    if (label !== undefined) sizes.set(label, (sizes.get(label) ?? 0) + 1)
  // Labels of smaller groups are left out, and counted.
  const large = [...sizes].filter(([, n]) => n >= MIN_BASE)
  if (large.length < 2 || large.length > MAX_GROUPS)
    throw new ShellError(
      `--groups ${column}: ${large.length} groups of at least ${MIN_BASE} rows, ` +
        `wanted are 2 to ${MAX_GROUPS}`,
    )
  const names = new Set(large.map(([name]) => name))
  const labels = counted.map(label => (label !== undefined && names.has(label) ? label : undefined))
  const { innerWeights, consistent, seed, resamples } = given
  const { findings, ...compared } = comparedOrRefused(column, () =>
    compareGroups(model, sample, labels, {
      innerWeights,
      consistent,
      seed,
      ...(resamples !== undefined && { resamples }),
    }),
  )
  return {
    column,
    leftOut: labels.filter(label => label === undefined).length,
    ...compared,
    findings: findings.map(findingWithText),
  }
}

function isComplete(model: PathModel, row: AnswerRow): boolean {
  return Object.values(model.constructs).every(({ indicators }) =>
    indicators.every(name => row[name] !== null && row[name] !== undefined),
  )
}

/** A group of which the estimate does not settle is the data's affair. */
function comparedOrRefused(column: string, compare: () => GroupComparison): GroupComparison {
  try {
    return compare()
  } catch (error) {
    if (error instanceof RangeError) throw new ShellError(`--groups ${column}: ${error.message}`)
    throw error
  }
}
