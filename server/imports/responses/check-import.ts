import type { Store } from '../../database/database.ts'
import { Problem } from '../../http/problem.ts'
import type { JobProgress } from '../../jobs/job-kinds.ts'
import { compiledVersion } from '../../surveys/compiled-version.ts'
import { findImport, importContent, keysThere, putOutcome } from './import.queries.ts'
import type { ImportMapping } from './import-mapping.ts'
import { countRows, type ImportOutcome, NO_ROWS, problemTally } from './import-tally.ts'
import { importWave } from './import-wave.ts'
import type { FileProfile } from './profile-file.ts'
import { readRows } from './read-rows.ts'

/** A dry run of every row. Should the mapping change meanwhile, it begins again with the new one. */
export async function checkImport(
  store: Store,
  importId: string,
  { signal, report }: JobProgress,
): Promise<ImportOutcome> {
  for (;;) {
    const found = await findImport(store.read, importId)
    const content = await importContent(store.read, importId)
    if (!found || !content || found.mapping === null) throw new Problem('not-found')
    if (found.state === 'committed') throw new Problem('import-already-committed')
    const wave = await importWave(store.read, found.waveId)
    const version = await compiledVersion(store.read, wave.versionId)
    const profile: FileProfile = JSON.parse(found.profile)
    const mapping: ImportMapping = JSON.parse(found.mapping)

    let counts = NO_ROWS
    const problems = problemTally()
    for await (const { from, verdicts } of readRows(content, profile, mapping, version)) {
      signal.throwIfAborted()
      const keys = verdicts.flatMap(verdict => ('key' in verdict ? [verdict.key] : []))
      counts = countRows(counts, verdicts, await keysThere(store.read, wave.id, keys))
      problems.add(verdicts)
      report((from + verdicts.length) / profile.rows)
    }
    const outcome = { rows: profile.rows, ...counts, ...problems.problems() }
    const { mapping: checked } = found
    const isStored = await store.write(trx =>
      putOutcome(trx, importId, checked, JSON.stringify(outcome)),
    )
    if (isStored) return outcome
  }
}
