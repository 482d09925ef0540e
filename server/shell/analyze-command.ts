import { describeModelProblem, ModelError } from '#analysis'
import { type AnalyzeArguments, analyzeArguments } from './analyze-arguments.ts'
import { analyzeModel } from './analyze-model.ts'
import { kanoAnswers } from './kano-answers.ts'
import { USAGE } from './parse-options.ts'
import { ShellError } from './shell-error.ts'

export interface CommandOutput {
  readonly exitCode: 0 | 2
  readonly stdout: string
  readonly stderr: string
}

/** The whole command but for the process: what it prints, and how it ends. */
export function analyzeCommand(argv: readonly string[]): CommandOutput {
  try {
    const given = analyzeArguments(argv)
    const stdout = given ? `${JSON.stringify(analyze(given), null, 2)}\n` : USAGE
    return { exitCode: 0, stdout, stderr: '' }
  } catch (error) {
    const faults = faultsOf(error)
    return {
      exitCode: 2,
      stdout: '',
      stderr: faults.map(fault => `analyze: ${fault}\n`).join(''),
    }
  }
}

/** What the person can put right; anything else is ours, and thrown on. */
function faultsOf(error: unknown): readonly string[] {
  if (error instanceof ModelError) return error.problems.map(describeModelProblem)
  if (error instanceof ShellError) return [error.message]
  throw error
}

function analyze(given: AnalyzeArguments) {
  const { model, kano } = given
  return {
    ...(model !== undefined && analyzeModel(given, model)),
    ...(kano && { kano: kanoAnswers(given, kano) }),
  }
}
