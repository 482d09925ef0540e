import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { Problem } from '../../http/problem.ts'
import { notASheet, tooLarge } from './sheet-limits.ts'

const MIB = 1024 * 1024
/** The parts of a workbook: a few dozen, some hundreds where it has pictures. */
const MAX_ENTRIES = 10_000
const MAX_INFLATED_BYTES = 300 * MIB
/** XML of a sheet packs ten to forty times; what packs more is a decompression bomb. */
const MAX_RATIO = 150
const SMALL_ENTRY = MIB

/** Refuses what is not a workbook, and one that would unpack into more than memory holds. */
export async function refuseUnsafeSheet(file: Uint8Array): Promise<void> {
  const { zip, entries } = await opened(file).catch(refuseUnreadable)
  if (!entries.some(entry => nameOf(entry) === 'xl/workbook.xml')) throw notASheet()
  let left = MAX_INFLATED_BYTES
  for (const entry of entries) {
    if (!/\.(xml|rels)$/.test(nameOf(entry))) continue
    const max = Math.min(left, Math.max(SMALL_ENTRY, entry.compressedSize * MAX_RATIO))
    if (entry.uncompressedSize > max) throw tooLarge()
    left -= await inflatedBytes(zip, entry, max).catch(refuseUnreadable)
  }
}

/**
 * Names are compared, never used as paths, so yauzl need not check them; and a size that is wrong
 * in the file must not hide a bomb behind the message of a broken file, so sizes are counted here.
 */
async function opened(file: Uint8Array) {
  const zip = await fromBufferPromise(Buffer.from(file.buffer, file.byteOffset, file.byteLength), {
    decodeStrings: false,
    validateEntrySizes: false,
  })
  if (zip.entryCount > MAX_ENTRIES) throw tooLarge()
  const entries: Entry[] = []
  for await (const entry of zip.eachEntry()) entries.push(entry)
  return { zip, entries }
}

const nameOf = ({ fileNameRaw }: Entry): string => fileNameRaw.toString()

/** How long an entry really is, whatever it claims. */
async function inflatedBytes(zip: ZipFile, entry: Entry, max: number): Promise<number> {
  let bytes = 0
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    bytes += chunk.length
    if (bytes > max) throw tooLarge()
  }
  return bytes
}

function refuseUnreadable(error: unknown): never {
  throw error instanceof Problem ? error : notASheet()
}
