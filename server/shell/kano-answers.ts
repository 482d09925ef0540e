import { type KanoColumns, kanoPairsFromRows, kanoReport, readKanoColumns } from '#analysis'
import { findingWithText } from './analysis-document.ts'
import type { AnalyzeArguments, KanoArguments } from './analyze-arguments.ts'
import { readAnswers, readCaseWeights, type WantedColumn } from './read-answers.ts'
import { readJson } from './read-text.ts'
import { ShellError } from './shell-error.ts'

/** What `--kano` adds. Throws `ShellError` for pairs or answers that cannot be read. */
export function kanoAnswers(given: AnalyzeArguments, { pairs, table, classes }: KanoArguments) {
  const columns = columnsIn(pairs)
  const rows = readAnswers(given.data, wantedColumns(columns), given.missingCodes)
  const caseWeights = readCaseWeights(given)
  const features = answersOf(() =>
    kanoPairsFromRows(rows, columns, { ...(caseWeights && { caseWeights }) }),
  )
  const { findings, ...report } = kanoReport(features, {
    table,
    seed: given.seed,
    ...(classes !== undefined && { latentClasses: { maximumClasses: classes } }),
  })
  return { ...report, findings: findings.map(findingWithText) }
}

const ANSWERS = { min: 1, max: 5 }
const IMPORTANCE = { min: 1, max: 9 }

function wantedColumns({ features }: KanoColumns): WantedColumn[] {
  return Object.entries(features).flatMap(([feature, columns]) =>
    Object.entries(columns).map(([question, name]) => ({
      name,
      of: `the ${question} question of "${feature}"`,
      scale: question === 'importance' ? IMPORTANCE : ANSWERS,
    })),
  )
}

function columnsIn(file: string): KanoColumns {
  const content = readJson(file)
  try {
    return readKanoColumns(content)
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError)
      throw new ShellError(`${file}: ${error.message}`)
    throw error
  }
}

/** An answer between two scale points is the data's affair. */
function answersOf<Answers>(read: () => Answers): Answers {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) throw new ShellError(error.message)
    throw error
  }
}
