import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Database, Store } from '../../database/database.ts'
import type { JobProgress } from '../../jobs/job-kinds.ts'
import { foldWave } from '../../responses/fold-wave.ts'
import { insertResponses, type NewResponse } from '../../responses/survey-response.queries.ts'
import { compiledVersion } from '../../surveys/compiled-version.ts'
import { countInQuotas } from '../../waves/quota-places.ts'
import type { Wave } from '../../waves/wave.queries.ts'
import { type MappedImport, readPieces } from '../import.queries.ts'
import type { ImportKind, OpenCommit, RecordCounts, Slice } from '../import-kind.ts'
import {
  countOutcomes,
  NO_ROWS,
  problemTally,
  type ResponseImportOutcome,
  type ResponseOutcome,
} from './import-outcome.ts'
import { importWave } from './import-wave.ts'
import { type RowSlice, readRows } from './read-rows.ts'
import { profileResponses, type ResponseFile } from './response-file.ts'
import { keysThere } from './response-import.queries.ts'
import type { RowOutcome } from './row-reader.ts'

type Found = MappedImport<'responseImport'>

export const RESPONSE_IMPORTS: ImportKind<
  'responseImport',
  ResponseImportOutcome,
  ResponseOutcome
> = {
  table: 'responseImport',
  checkJob: 'check-import',
  commitJob: 'commit-import',
  takesWorkbooks: false,
  parts: [{ table: 'responseImportPiece', atOnce: 1 }],
  profile: profileResponses,
  dryRun,
  openCommit,
  noRows: NO_ROWS,
  withCounts: (outcome, counts) => ({ ...outcome, ...counts }),
}

async function dryRun(
  store: Store,
  found: Found,
  _now: Date,
  { signal, report }: JobProgress,
): Promise<ResponseImportOutcome> {
  const { wave, file, slices } = await openFile(store, found)
  let counts = NO_ROWS
  const problems = problemTally()
  for await (const { from, rows } of slices) {
    signal.throwIfAborted()
    const keys = rows.flatMap(row => ('key' in row ? [row.key] : []))
    counts = countOutcomes(counts, rows, await keysThere(store.read, wave.id, keys))
    problems.add(rows)
    report((from + rows.length) / file.rows)
  }
  return { rows: file.rows, ...counts, ...problems.problems() }
}

async function openFile({ read }: Store, { id, waveId, profile, mapping }: Found) {
  const wave = await importWave(read, waveId)
  const version = await compiledVersion(read, wave.versionId)
  const file: ResponseFile = JSON.parse(profile)
  const pieces = readPieces(read, 'responseImport', id)
  return { wave, file, slices: readRows(pieces, file, JSON.parse(mapping), version) }
}

async function openCommit(
  store: Store,
  found: Found,
  _clock: () => Date,
  signal: AbortSignal,
): Promise<OpenCommit<ResponseOutcome>> {
  const { wave, slices } = await openFile(store, found)
  return {
    slices: slicesAfter(store, wave, slices, found.committedRow, signal),
    finish: () => foldWave(store, wave.id),
    close: async () => {},
  }
}

/** Rows between two foldings, so that a live page has few responses to fold itself. */
const ROWS_BETWEEN_FOLDINGS = 2000

/** The key of a row depends on the rows before it, so a commit that resumes reads the file from its beginning. */
async function* slicesAfter(
  store: Store,
  wave: Wave,
  slices: AsyncIterable<RowSlice>,
  committed: number,
  signal: AbortSignal,
): AsyncGenerator<Slice<ResponseOutcome>> {
  let unfolded = 0
  for await (const { from, rows } of slices) {
    signal.throwIfAborted()
    const left = rows.slice(Math.max(0, committed - from))
    if (left.length === 0) continue
    yield {
      lastRow: from + rows.length,
      write: record => store.write(trx => writeRows(trx, store, wave, left, record)),
    }
    unfolded += left.length
    if (unfolded < ROWS_BETWEEN_FOLDINGS) continue
    await foldWave(store, wave.id, signal)
    unfolded = 0
  }
}

async function writeRows(
  trx: Transaction<Database>,
  { dialect }: Store,
  wave: Wave,
  rows: readonly RowOutcome[],
  record: RecordCounts<ResponseOutcome>,
): Promise<void> {
  await dialect.hold(trx, `import ${wave.id}`, 'alone')
  const fitting = rows.filter(row => row.state !== 'refused')
  const keys = fitting.map(({ key }) => key)
  const there = await keysThere(trx, wave.id, keys)
  await record(trx, countOutcomes(NO_ROWS, rows, there))
  const responses = fitting.filter(({ key }) => !there.has(key)).map(row => responseOf(wave, row))
  await insertResponses(trx, responses)
  await countInQuotas(trx, wave, responses, 1)
}

function responseOf(
  { id: waveId }: Wave,
  { state, answers, key }: Exclude<RowOutcome, { state: 'refused' }>,
): NewResponse {
  return {
    id: randomUUID(),
    waveId,
    state,
    source: 'import',
    importKey: key,
    answers: JSON.stringify(answers),
    locale: null,
    // The file does not say when it was answered.
    startedAt: null,
    completedAt: null,
  }
}
