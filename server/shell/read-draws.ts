import { readText } from './read-text.ts'
import { ShellError } from './shell-error.ts'

/**
 * Resamples as a file gives them: one a line, 0-based row numbers parted by commas or spaces, each
 * line as many as there are rows. Throws `ShellError` that names the line of what is wrong.
 */
export function readDraws(file: string, n: number, resamples?: number): Int32Array[] {
  const lines = readText(file).split(/\r?\n/)
  const draws = lines.flatMap((text, index) => {
    if (text.trim() === '') return []
    return [drawOf(text, n, `${file}, line ${index + 1}`)]
  })
  const wanted = resamples ?? draws.length
  if (wanted < 2 || draws.length < wanted)
    throw new ShellError(`${file} has ${draws.length} resamples, needed are ${Math.max(wanted, 2)}`)
  return draws.slice(0, wanted)
}

function drawOf(text: string, n: number, where: string): Int32Array {
  const parts = text.trim().split(/[\s,;]+/)
  if (parts.length !== n)
    throw new ShellError(`${where} has ${parts.length} row numbers, the analysed rows are ${n}`)
  return Int32Array.from(parts, part => {
    const row = /^\d+$/.test(part) ? Number(part) : Number.NaN
    if (!(row < n))
      throw new ShellError(`${where}: "${part}" is not a row number from 0 to ${n - 1}`)
    return row
  })
}

/**
 * Folds as a file gives them: a repetition a line, for each row the number of its fold, parted by commas
 * or spaces. Throws `ShellError` that names the line of what is wrong.
 */
export function readFolds(file: string, n: number): Int32Array[] {
  const repetitions = readText(file)
    .split(/\r?\n/)
    .flatMap((text, index) =>
      text.trim() === '' ? [] : [foldsOf(text, n, `${file}, line ${index + 1}`)],
    )
  if (repetitions.length === 0) throw new ShellError(`${file} has no folds`)
  return repetitions
}

function foldsOf(text: string, n: number, where: string): Int32Array {
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
