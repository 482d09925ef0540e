import { setImmediate } from 'node:timers/promises'
import { findByExternalIds } from '../../customers/customer.queries.ts'
import { listAttributes } from '../../customers/customer-attribute.queries.ts'
import { findByKeys } from '../../customers/customer-duplicates.queries.ts'
import type { Store } from '../../database/database.ts'
import { Problem } from '../../http/problem.ts'
import type { JobProgress } from '../../jobs/job-kinds.ts'
import { invalidFile } from '../files/invalid-file.ts'
import { type CustomerImport, findImport, putOutcome } from './customer-import.queries.ts'
import { deleteStretch, putRows, readPieces } from './customer-import-pieces.queries.ts'
import type { CustomerImportOutcome } from './import-outcome.ts'
import type { ImportFinding, ImportWork } from './import-work.ts'
import { openImportWork } from './open-import-work.ts'
import { type RowsToDo, rowsAhead } from './rows-ahead.ts'

/** What reading takes of a check; classifying takes the rest. */
const READING_SHARE = 0.4
/** So many pieces are compared before the first of them is counted, so that nobody waits for the other. */
const AHEAD = 2

/** A dry run of every row. Should the mapping change meanwhile, it begins again with the new one. */
export async function checkCustomerImport(
  store: Store,
  importId: string,
  now: Date,
  progress: JobProgress,
): Promise<CustomerImportOutcome> {
  for (;;) {
    const found = await findImport(store.read, importId)
    if (!found || found.mapping === null || found.profile === null) throw new Problem('not-found')
    if (found.state === 'committed') throw new Problem('import-already-committed')
    const finding = await dryRun(store, found, now, progress)
    const { mapping } = found
    const isStored =
      finding &&
      (await store.write(trx =>
        putOutcome(trx, importId, mapping, {
          outcome: JSON.stringify(finding.outcome),
          superseded: JSON.stringify(finding.superseded),
        }),
      ))
    if (isStored) return finding.outcome
  }
}

/** Undefined where the mapping is another one by now. */
async function dryRun(
  store: Store,
  found: CustomerImport,
  now: Date,
  progress: JobProgress,
): Promise<ImportFinding | undefined> {
  const work = openImportWork(
    {
      file: JSON.parse(found.profile ?? ''),
      mapping: JSON.parse(found.mapping ?? ''),
      attributes: await listAttributes(store.read),
      source: found.source,
      importId: found.id,
      now,
    },
    found.bytes,
  )
  try {
    const pieces = await readFile(store, work, found, progress)
    if (pieces === undefined) return undefined
    await classifyFile(store, work, found, pieces, progress)
    return await work.finding()
  } finally {
    await work.close()
  }
}

/** Keeps the rows of the file as they are read, the next while some are written; answers in how many pieces. */
async function readFile(
  store: Store,
  work: ImportWork,
  { id, bytes, mapping }: CustomerImport,
  { signal, report }: JobProgress,
): Promise<number | undefined> {
  for (const table of ['customerImportRows', 'customerImportRefused'] as const)
    while (await store.write(trx => deleteStretch(trx, id, table))) signal.throwIfAborted()
  let pieces = 0
  let done = 0
  let writing = Promise.resolve(true)
  const keep = async (piece?: Uint8Array): Promise<boolean> => {
    const read = await work.read(piece)
    if (!(await writing)) return false
    if ('fault' in read) throw invalidFile(read.fault, 'The file cannot be read to its end')
    const from = pieces
    pieces += read.length
    writing = store.write(trx => putRows(trx, id, mapping ?? '', from, read))
    writing.catch(() => {})
    return true
  }
  for await (const piece of readPieces(store.read, id)) {
    signal.throwIfAborted()
    if (!(await keep(piece))) return undefined
    done += piece.length
    report((READING_SHARE * done) / bytes)
  }
  return (await keep()) && (await writing) ? pieces : undefined
}

/** While some rows are counted, the next are compared with what is known. */
async function classifyFile(
  { read: db, dialect }: Store,
  work: ImportWork,
  { id, source }: CustomerImport,
  pieces: number,
  { signal, report }: JobProgress,
): Promise<void> {
  const classify = async ({ number, externalIds }: RowsToDo) => {
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
    // Whoever stops here does not wait for it any more.
    classifying.catch(() => {})
    ahead.push(classifying)
    if (ahead.length > AHEAD) await tallyFirst()
    await setImmediate()
  }
  while (ahead.length > 0) await tallyFirst()
}
