import { setImmediate } from 'node:timers/promises'
import { findByExternalIds } from '../../customers/customer.queries.ts'
import { findByKeys } from '../../customers/customer-duplicates.queries.ts'
import type { Store } from '../../database/database.ts'
import type { JobProgress } from '../../jobs/job-kinds.ts'
import { invalidFile } from '../files/invalid-file.ts'
import { forgetFile } from '../forget-imports.ts'
import { type MappedImport, readPieces } from '../import.queries.ts'
import { putRows, putSuperseded } from './customer-import.queries.ts'
import type { CustomerImportOutcome } from './import-outcome.ts'
import type { ImportWork } from './import-work.ts'
import { type OpenedRows, openImportWork, rowsAhead } from './open-import-work.ts'

/** Reading takes this share of a check, classifying the rest. */
const READING_SHARE = 0.4
/** So many pieces are compared before the first is counted, so that neither step waits for the other. */
const AHEAD = 2

/** What the last check left. */
const READ = [
  { table: 'customerImportRows', atOnce: 20 },
  { table: 'customerImportRefused', atOnce: 20 },
] as const

/** What every row would come to; undefined where another mapping is in place by now. */
export async function checkCustomers(
  store: Store,
  found: MappedImport<'customerImport'>,
  now: Date,
  progress: JobProgress,
): Promise<CustomerImportOutcome | undefined> {
  const work = await openImportWork(store, found, now)
  try {
    const pieces = await readFile(store, work, found, progress)
    if (pieces === undefined) return undefined
    await classifyFile(store, work, found, pieces, progress)
    const { outcome, superseded } = await work.finding()
    const isStored = await store.write(trx =>
      putSuperseded(trx, found.id, found.mapping, JSON.stringify(superseded)),
    )
    return isStored ? outcome : undefined
  } finally {
    await work.close()
  }
}

/** Stores the rows of the file as they are read, the next while some are written; returns in how many pieces. */
async function readFile(
  store: Store,
  work: ImportWork,
  { id, bytes, mapping }: MappedImport<'customerImport'>,
  { signal, report }: JobProgress,
): Promise<number | undefined> {
  await forgetFile(store, READ, id, signal)
  let pieces = 0
  let done = 0
  let writing = Promise.resolve(true)
  const take = async (piece?: Uint8Array): Promise<boolean> => {
    const read = await work.read(piece)
    if (!(await writing)) return false
    if ('fault' in read) throw invalidFile(read.fault, 'The file cannot be read to its end')
    const from = pieces
    pieces += read.length
    writing = store.write(trx => putRows(trx, id, mapping, from, read))
    writing.catch(() => {})
    return true
  }
  for await (const piece of readPieces(store.read, 'customerImport', id)) {
    signal.throwIfAborted()
    if (!(await take(piece))) return undefined
    done += piece.length
    report((READING_SHARE * done) / bytes)
  }
  return (await take()) && (await writing) ? pieces : undefined
}

/** While some rows are counted, the next are compared with what is known. */
async function classifyFile(
  { read: db, dialect }: Store,
  work: ImportWork,
  { id, source }: MappedImport<'customerImport'>,
  pieces: number,
  { signal, report }: JobProgress,
): Promise<void> {
  const classify = async ({ number, externalIds }: OpenedRows) => {
    const known = await findByExternalIds(db, dialect, source, externalIds)
    const { phoneKey, emailKey, nameKey } = await work.classify({ number, known })
    const others = [
      ...(await findByKeys(db, dialect, 'phoneKey', phoneKey)),
      ...(await findByKeys(db, dialect, 'emailKey', emailKey)),
      ...(await findByKeys(db, dialect, 'nameKey', nameKey)),
    ]
    return { number, others }
  }
  let done = 0
  const ahead: ReturnType<typeof classify>[] = []
  const tallyFirst = async () => {
    const first = ahead.shift()
    if (first === undefined) return
    await work.tally(await first)
    done++
    report(READING_SHARE + ((1 - READING_SHARE) * done) / pieces)
  }
  for await (const opened of rowsAhead(db, work, id, 0)) {
    signal.throwIfAborted()
    const classifying = classify(opened)
    // A check that stops here does not wait for it.
    classifying.catch(() => {})
    ahead.push(classifying)
    if (ahead.length > AHEAD) await tallyFirst()
    await setImmediate()
  }
  while (ahead.length > 0) await tallyFirst()
}
