import { invalidFile } from './invalid-file.ts'

/** A sheet is held in memory as a whole; more rows than fit come as CSV. */
export const MAX_SHEET_BYTES = 32 * 1024 * 1024

export function tooLarge() {
  return invalidFile(
    { code: 'sheet-too-large', mostBytes: MAX_SHEET_BYTES },
    'The workbook is too large to be read; save the sheet as "CSV UTF-8"',
  )
}

export function notASheet() {
  return invalidFile(
    { code: 'not-a-sheet' },
    'The file is not a workbook that can be read; save it as .xlsx or as "CSV UTF-8"',
  )
}
