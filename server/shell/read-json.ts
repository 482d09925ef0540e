import { readText } from './read-text.ts'
import { ShellError } from './shell-error.ts'

/** The parsed content of a JSON file. Throws `ShellError` where it is none. */
export function readJson(file: string): unknown {
  const text = readText(file)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ShellError(`${file} is not JSON: ${error instanceof Error ? error.message : error}`)
  }
}
