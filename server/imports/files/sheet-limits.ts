import { invalidFile } from './invalid-file.ts'
import { inflatedBytes, type ZipEntry, zipEntries } from './zip-entries.ts'

const MIB = 1024 * 1024

/** A sheet is held in memory as a whole; whoever has more rows saves them as CSV. */
export const MAX_SHEET_BYTES = 32 * MIB
const MAX_INFLATED_BYTES = 300 * MIB
/** XML of a sheet packs ten to forty times; what packs more is made to burst. */
const MAX_RATIO = 150
const SMALL_ENTRY = MIB

/** Refuses a workbook that is none, or that would unpack into more than can be held. */
export function refuseUnsafeSheet(file: Uint8Array): void {
  const entries = listed(file)
  let left = MAX_INFLATED_BYTES
  for (const entry of entries) {
    if (!/\.(xml|rels)$/.test(entry.name)) continue
    const most = Math.min(left, Math.max(SMALL_ENTRY, entry.compressedBytes * MAX_RATIO))
    if (entry.bytes > most) throw tooLarge()
    left -= measured(file, entry, most)
  }
}

function listed(file: Uint8Array): readonly ZipEntry[] {
  try {
    const entries = zipEntries(file)
    if (entries.some(({ name }) => name === 'xl/workbook.xml')) return entries
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  throw notASheet()
}

function measured(file: Uint8Array, entry: ZipEntry, most: number): number {
  try {
    return inflatedBytes(file, entry, most)
  } catch (error) {
    throw error instanceof RangeError ? tooLarge() : notASheet()
  }
}

export function tooLarge() {
  return invalidFile(
    { code: 'sheet-too-large', mostBytes: MAX_SHEET_BYTES },
    'The workbook is too large to be read; save the sheet as "CSV UTF-8"',
  )
}

export function notASheet() {
  return invalidFile(
    { code: 'not-a-sheet' },
    'The file is no workbook that can be read; save it as .xlsx or as "CSV UTF-8"',
  )
}
