import { stringify } from 'csv-stringify/sync'
import { readSheet } from 'read-excel-file/node'
import { Problem } from '../../http/problem.ts'
import { refuseUnsafeSheet } from './refuse-unsafe-sheet.ts'
import { notASheet } from './sheet-limits.ts'

export type SheetAnswer = { readonly csv: Uint8Array } | { readonly details: unknown }

/**
 * The first sheet of a workbook as CSV: cached values, never formulas; days as ISO text, numbers
 * with the digits that the file has.
 */
export async function sheetAsCsv(file: Uint8Array): Promise<SheetAnswer> {
  try {
    await refuseUnsafeSheet(file)
    const rows = await readSheet(Buffer.from(file), { trim: false, parseNumber: plainNumber })
    return { csv: Buffer.from(stringify(rows.map(cells => cells.map(asText)))) }
  } catch (error) {
    const problem = error instanceof Problem ? error : notASheet()
    const { details } = await problem.getResponse().json()
    return { details }
  }
}

/** Telephone numbers are often numbers to Excel, which writes long ones with an exponent. */
function plainNumber(text: string): string {
  return /e/i.test(text) && Number.isSafeInteger(Number(text)) ? String(Number(text)) : text
}

function asText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '')
  return String(cell)
}
