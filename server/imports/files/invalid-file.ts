import { Problem } from '../../http/problem.ts'

/** What keeps a file from being read, with the line where that is known, the header being line 1. */
export type FileFault =
  | { readonly code: 'empty-file' | 'not-text' | 'no-rows' | 'not-a-sheet' }
  | { readonly code: 'broken-quotes' | 'row-too-long'; readonly line: number }
  | { readonly code: 'sheet-too-large'; readonly mostBytes: number }
  | { readonly code: 'not-in-encoding'; readonly encoding: string }
  | { readonly code: 'empty-column-name'; readonly column: number }
  | { readonly code: 'duplicate-column-name'; readonly name: string; readonly columns: number[] }
  | { readonly code: 'too-many-columns'; readonly columns: number; readonly most: number }
  | {
      readonly code: 'row-length'
      readonly line: number
      readonly cells: number
      readonly columns: number
      /** All such lines, at most the first 20. */
      readonly lines: readonly number[]
    }

export function invalidFile(fault: FileFault, detail: string): Problem {
  return new Problem('invalid-file', { detail, details: fault })
}

export function emptyFile(): Problem {
  return invalidFile({ code: 'empty-file' }, 'The file is empty')
}

export function noRows(): Problem {
  return invalidFile({ code: 'no-rows' }, 'The file has a header and no rows')
}

export function notText(): Problem {
  return invalidFile({ code: 'not-text' }, 'The file is not text; save it as "CSV UTF-8"')
}
