import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encodeSample, momentsOf, packedSample, selectIndicators } from '#analysis'
import { randomStream } from '#analysis/resampling/random-stream.ts'
import { openDatabase } from '#server/database/open-database.ts'
import { readEnv } from '#server/env.ts'
import { putBlock } from '#server/responses/sample-block.queries.ts'
import { BLOCK_ROWS } from '#server/responses/sample-block.ts'
import { sampleLayout } from '#server/responses/sample-layout.ts'
import { waveSample } from '#server/responses/wave-sample.ts'
import { compiledVersion } from '#server/surveys/compiled-version.ts'
import { findInstrument } from '#survey-definitions/catalogue.ts'
import { storedWave } from '../support/stored-wave.ts'

const ROWS = 1_000_000

/**
 * Reads a million answers of the ECSI questionnaire, stored in their blocks, from a SQLite file and
 * folds the indicators into moments; prints both times. Run as a process of its own.
 */
const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'))
const store = await openDatabase(readEnv({ DATA_DIR: folder }))
try {
  const instrument = findInstrument('ecsi')
  if (!instrument) throw new Error('no ECSI in the catalogue')
  const wave = await storedWave(store, instrument.definition)
  const layout = sampleLayout(await compiledVersion(store.read, wave.versionId))
  for (let number = 1; (number - 1) * BLOCK_ROWS < ROWS; number++) {
    const rows = Math.min(BLOCK_ROWS, ROWS - (number - 1) * BLOCK_ROWS)
    const { whole } = randomStream(1, number)
    const sample = packedSample({
      n: rows,
      indicators: layout.columns.map(({ name }) => name),
      scales: layout.columns.map(({ scale }) => scale),
      columns: layout.columns.map(({ scale: { min, max } }) =>
        Uint8Array.from({ length: rows }, () => whole(max - min + 1)),
      ),
    })
    await store.write(trx =>
      putBlock(trx, {
        waveId: wave.id,
        state: 'complete',
        number,
        rows,
        cells: encodeSample(sample),
        layout: layout.mark,
        moments: '{}',
        responseIds: '[]',
      }),
    )
  }
  const start = performance.now()
  const { sample } = await waveSample(store.read, wave, { includePartials: true })
  const read = performance.now()
  const { n } = momentsOf(selectIndicators(sample, layout.indicators))
  process.stdout.write(
    JSON.stringify({
      n,
      readSeconds: (read - start) / 1000,
      foldSeconds: (performance.now() - read) / 1000,
    }),
  )
} finally {
  await store.close()
  rmSync(folder, { recursive: true })
}
