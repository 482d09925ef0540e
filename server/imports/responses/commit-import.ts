import { randomUUID } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { Database, Store } from '../../database/database.ts'
import { Problem } from '../../http/problem.ts'
import type { JobProgress } from '../../jobs/job-kinds.ts'
import { foldWave } from '../../responses/fold-wave.ts'
import { insertResponses, type NewResponse } from '../../responses/survey-response.queries.ts'
import { compiledVersion } from '../../surveys/compiled-version.ts'
import { countInQuotas } from '../../waves/quota-places.ts'
import type { Wave } from '../../waves/wave.queries.ts'
import {
  advanceCommit,
  findImport,
  finishCommit,
  type ImportSummary,
  importContent,
  keysThere,
} from './import.queries.ts'
import type { ImportMapping } from './import-mapping.ts'
import { countRows, type ImportOutcome, NO_ROWS, type RowCounts } from './import-tally.ts'
import { importWave } from './import-wave.ts'
import type { FileProfile } from './profile-file.ts'
import { readRows } from './read-rows.ts'
import type { RowVerdict } from './row-verdict.ts'

/** Rows between two foldings, so that a live page has little to reckon on the fly. */
const ROWS_BETWEEN_FOLDINGS = 2000

/**
 * Takes over all rows that fit, a unit for each slice of the file, each with the note how far it
 * is. Stopped or killed at any moment, it goes on there; and as the wave knows every row that it
 * has, the same file once more adds nothing.
 */
export async function commitImport(
  store: Store,
  importId: string,
  now: () => Date,
  { signal, report }: JobProgress,
): Promise<ImportOutcome> {
  const found = await findImport(store.read, importId)
  if (!found) throw new Problem('not-found')
  if (found.state === 'committed') return readOutcome(found)
  const content = await importContent(store.read, importId)
  if (found.state !== 'checked' || found.mapping === null || !content)
    throw new Problem('import-not-checked')
  const wave = await importWave(store.read, found.waveId)
  const version = await compiledVersion(store.read, wave.versionId)
  const profile: FileProfile = JSON.parse(found.profile)
  const mapping: ImportMapping = JSON.parse(found.mapping)

  let progress = progressOf(found)
  let unfolded = 0
  for await (const { from, verdicts } of readRows(content, profile, mapping, version)) {
    signal.throwIfAborted()
    const left = verdicts.slice(Math.max(0, progress.rows - from))
    if (left.length > 0) {
      const before = progress
      progress = await store.write(trx => commitRows(trx, store, importId, wave, before, left))
      unfolded += left.length
    }
    report(progress.rows / profile.rows)
    if (unfolded >= ROWS_BETWEEN_FOLDINGS) {
      await foldWave(store, wave.id, signal)
      unfolded = 0
    }
  }
  const outcome = { ...readOutcome(found), ...progress.counts }
  await store.write(trx => finishCommit(trx, importId, JSON.stringify(outcome), now()))
  await foldWave(store, wave.id)
  return outcome
}

interface CommitProgress {
  readonly rows: number
  readonly counts: RowCounts
}

function progressOf({ committedRows, committedOutcome }: ImportSummary): CommitProgress {
  return {
    rows: committedRows,
    counts: committedOutcome === null ? NO_ROWS : JSON.parse(committedOutcome),
  }
}

function readOutcome({ outcome }: ImportSummary): ImportOutcome {
  if (outcome === null) throw new Problem('import-not-checked')
  return JSON.parse(outcome)
}

async function commitRows(
  trx: Transaction<Database>,
  { dialect }: Store,
  importId: string,
  wave: Wave,
  { rows, counts }: CommitProgress,
  verdicts: readonly RowVerdict[],
): Promise<CommitProgress> {
  await dialect.hold(trx, `import ${wave.id}`, 'alone')
  const fitting = verdicts.filter(verdict => verdict.state !== 'refused')
  const keys = fitting.map(({ key }) => key)
  const there = await keysThere(trx, wave.id, keys)
  const progress = {
    rows: rows + verdicts.length,
    counts: countRows(counts, verdicts, there),
  }
  const advanced = await advanceCommit(trx, importId, rows, {
    committedRows: progress.rows,
    committedOutcome: JSON.stringify(progress.counts),
  })
  // Somebody else is at it, or has mapped the columns anew.
  if (!advanced) throw new Problem('import-not-checked')
  const responses = fitting
    .filter(({ key }) => !there.has(key))
    .map(verdict => responseOf(wave, verdict))
  await insertResponses(trx, responses)
  await countInQuotas(trx, wave, responses, 1)
  return progress
}

function responseOf(
  { id: waveId }: Wave,
  { state, answers, key }: Exclude<RowVerdict, { state: 'refused' }>,
): NewResponse {
  return {
    id: randomUUID(),
    waveId,
    state,
    source: 'import',
    importKey: key,
    answers: JSON.stringify(answers),
    locale: null,
    // When it was answered, the file does not say.
    startedAt: null,
    completedAt: null,
  }
}
