import { inflateRawSync } from 'node:zlib'

const END = 0x06054b50
const ENTRY = 0x02014b50
const STORED = 0
const DEFLATED = 8

export interface ZipEntry {
  readonly name: string
  readonly method: number
  readonly compressedBytes: number
  readonly bytes: number
  /** Where its local header begins. */
  readonly at: number
}

/** What a ZIP file says it holds. Throws a RangeError where it is none. */
export function zipEntries(file: Uint8Array): ZipEntry[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const end = endRecordAt(view)
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== ENTRY) throw new RangeError('broken list of files')
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: Buffer.from(file.subarray(at + 46, at + 46 + nameLength)).toString(),
      method: view.getUint16(at + 10, true),
      compressedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** How long an entry really is, whatever it says. Throws a RangeError beyond `most`. */
export function inflatedBytes(file: Uint8Array, entry: ZipEntry, most: number): number {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const from =
    entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  const packed = file.subarray(from, from + entry.compressedBytes)
  if (entry.method === STORED) return packed.length
  if (entry.method !== DEFLATED) throw new RangeError(`unknown compression ${entry.method}`)
  return inflateRawSync(packed, { maxOutputLength: most }).length
}

function endRecordAt(view: DataView): number {
  const least = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= least; at--)
    if (view.getUint32(at, true) === END) return at
  throw new RangeError('no end of a ZIP file')
}
