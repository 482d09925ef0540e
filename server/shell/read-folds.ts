import { readText } from './read-text.ts'
import { ShellError } from './shell-error.ts'

/**
 * Folds as a file gives them: a repetition a line, for each row the number of its fold, parted by commas
 * or spaces. Throws `ShellError` that names the line of what is wrong.
 */
export function readFolds(file: string, n: number): Int32Array[] {
  const repetitions = readText(file)
    .split(/\r?\n/)
    .flatMap((text, index) =>
      text.trim() === '' ? [] : [readLine(text, n, `${file}, line ${index + 1}`)],
    )
  if (repetitions.length === 0) throw new ShellError(`${file} has no folds`)
  return repetitions
}

function readLine(text: string, n: number, where: string): Int32Array {
  const parts = text.trim().split(/[\s,;]+/)
  if (parts.length !== n)
    throw new ShellError(`${where} has ${parts.length} folds, the analysed rows are ${n}`)
  const folds = Int32Array.from(parts, part => {
    if (!/^\d{1,9}$/.test(part)) throw new ShellError(`${where}: "${part}" is not a fold's number`)
    return Number(part)
  })
  if (new Set(folds).size < 2) throw new ShellError(`${where} has only one fold`)
  return folds
}
