import { decimalOf } from './decimal-of.ts'

/** Cells that mean the same compare equal: "98", " 98.0" and "９８"; "N/A" and "n/a". */
export function canonicalCell(cell: string): string {
  const number = decimalOf(cell)
  return number === undefined ? cell.normalize('NFKC').trim().toLowerCase() : String(number)
}
