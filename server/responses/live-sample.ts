import type { Kysely } from 'kysely'
import { concatSamples, type Sample } from '#analysis'
import type { Database } from '../database/database.ts'
import { inSnapshot } from '../database/in-snapshot.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import type { Wave } from '../waves/wave.queries.ts'
import { totalsOf } from './sample-block.queries.ts'
import { countsWaiting } from './sample-block.ts'
import { sampleLayout } from './sample-layout.ts'
import { sampledResponse, sampleOfAnswers } from './sample-of-answers.ts'
import { sampleOfBlocks } from './sample-of-blocks.ts'
import { countWaiting, waitingResponses } from './waiting-response.queries.ts'
import { extentOf, storedBlocks } from './wave-sample.ts'

interface LiveSample {
  readonly sample: Sample
  /** How many of the rows are partial responses. */
  readonly partials: number
}

/**
 * The answers that count at this moment, row by row: folded, or waiting where that may be counted.
 * Undefined where there are more than `most`, for which nobody who waits for a page should wait.
 */
export async function liveSample(
  db: Kysely<Database>,
  wave: Pick<Wave, 'id' | 'versionId' | 'privacy' | 'state'>,
  { includePartials }: { readonly includePartials: boolean },
  most: number,
): Promise<LiveSample | undefined> {
  const layout = sampleLayout(await compiledVersion(db, wave.versionId))
  return inSnapshot(db, async trx => {
    const totals = await totalsOf(trx, wave.id)
    const folded = totals.reduce((sum, { rows }) => sum + rows, 0)
    const waits = countsWaiting(wave) ? await countWaiting(trx, wave.id) : 0
    if (folded + waits > most) return undefined
    const blocks = await storedBlocks(trx, wave.id, layout)
    const stored = sampleOfBlocks(blocks, extentOf({ includePartials }))
    const waiting = (waits > 0 ? await waitingResponses(trx, wave.id, most) : []).filter(
      ({ state }) => includePartials || state === 'complete',
    )
    const sample = concatSamples([
      stored.sample,
      sampleOfAnswers(layout, waiting.map(sampledResponse)),
    ])
    const fresh = waiting.filter(({ state }) => state === 'partial').length
    return { sample, partials: stored.partialRows + fresh }
  })
}
