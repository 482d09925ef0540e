import { readFileSync } from 'node:fs'
import { ShellError } from './shell-error.ts'

/** A text file in UTF-8, or else in GB 18030, as Chinese spreadsheets write it; without BOM. */
export function readText(file: string): string {
  const bytes = readBytes(file)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : undefined
    if (reason === 'ENOENT') throw new ShellError(`${file}: no such file`)
    if (reason === 'EISDIR') throw new ShellError(`${file} is a folder`)
    throw new ShellError(`${file} cannot be read${reason === undefined ? '' : ` (${reason})`}`)
  }
}

/** The parsed content of a JSON file. Throws `ShellError` where it is not JSON. */
export function readJson(file: string): unknown {
  const text = readText(file)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ShellError(`${file} is not JSON: ${error instanceof Error ? error.message : error}`)
  }
}
