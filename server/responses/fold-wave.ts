import type { Transaction } from 'kysely'
import { concatSamples, decodeSample, encodeSample, type Sample, selectRows } from '#analysis'
import type { Database, Store } from '../database/database.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import { findWave } from '../waves/wave.queries.ts'
import { blockMomentsOf, mergeBlockMoments, readBlockMoments } from './block-moments.ts'
import { rebuildBlocks } from './rebuild-blocks.ts'
import { holdSample, lastBlock, putBlock, putTotal, totalsOf } from './sample-block.queries.ts'
import { BLOCK_ROWS, countsWaiting, foldableRows, UNIT_ROWS } from './sample-block.ts'
import { type SampleLayout, sampleLayout } from './sample-layout.ts'
import { sampledResponse, sampleOfAnswers } from './sample-of-answers.ts'
import type { ResponseState } from './survey-response.table.ts'
import {
  countWaiting,
  deleteWaiting,
  type WaitingResponse,
  waitingResponses,
  wavesWithWaiting,
} from './waiting-response.queries.ts'

/**
 * Takes the responses that wait into the wave's sample blocks, in units of some hundreds, each
 * together with the note that it waited: killed at any moment, every response is either waiting or
 * in exactly one block. Says how many it took.
 */
export async function foldWave(
  store: Store,
  waveId: string,
  signal?: AbortSignal,
): Promise<number> {
  const wave = await findWave(store.read, waveId)
  if (!wave) return 0
  const layout = sampleLayout(await compiledVersion(store.read, wave.versionId))
  await rebuildBlocks(store, waveId, layout, signal)
  let folded = 0
  while (!signal?.aborted) {
    if (foldableRows(await countWaiting(store.read, waveId), wave) === 0) break
    const taken = await store.write(trx => foldUnit(trx, store, waveId, layout))
    if (taken === 0) break
    folded += taken
  }
  return folded
}

/** Folds whatever waits, wave by wave. */
export async function foldAll(store: Store): Promise<void> {
  for (const waveId of await wavesWithWaiting(store.read)) await foldWave(store, waveId)
}

async function foldUnit(
  trx: Transaction<Database>,
  store: Store,
  waveId: string,
  layout: SampleLayout,
): Promise<number> {
  await holdSample(trx, store, waveId)
  const wave = await findWave(trx, waveId)
  if (!wave) return 0
  const foldable = foldableRows(await countWaiting(trx, waveId), wave)
  const responses = await waitingResponses(trx, waveId, Math.min(foldable, UNIT_ROWS))
  if (responses.length === 0) return 0
  // By bytes: databases sort text each in their own way, and figures follow the order of the rows.
  responses.sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const state of ['complete', 'partial'] as const) {
    const own = responses.filter(response => response.state === state)
    if (own.length > 0) await fold(trx, waveId, state, layout, own)
  }
  await deleteWaiting(
    trx,
    responses.map(({ id }) => id),
  )
  return responses.length
}

async function fold(
  trx: Transaction<Database>,
  waveId: string,
  state: ResponseState,
  layout: SampleLayout,
  responses: readonly WaitingResponse[],
): Promise<void> {
  const fresh = sampleOfAnswers(layout, responses.map(sampledResponse))
  const ids = responses.map(({ id }) => id)
  const last = await lastBlock(trx, waveId, state)
  const room = last?.layout === layout.mark ? BLOCK_ROWS - last.rows : 0
  const spill = Math.min(room, ids.length)
  if (last && spill > 0) {
    const added = rowsOf(fresh, 0, spill)
    const sample = concatSamples([decodeSample(last.cells), added])
    await putBlock(trx, {
      ...last,
      rows: sample.n,
      cells: encodeSample(sample),
      moments: JSON.stringify(
        mergeBlockMoments(readBlockMoments(last.moments), blockMomentsOf(added, layout)),
      ),
      responseIds: JSON.stringify([...JSON.parse(last.responseIds), ...ids.slice(0, spill)]),
    })
  }
  if (spill < ids.length) {
    const sample = rowsOf(fresh, spill, ids.length)
    await putBlock(trx, {
      waveId,
      state,
      number: (last?.number ?? 0) + 1,
      rows: sample.n,
      cells: encodeSample(sample),
      layout: layout.mark,
      moments: JSON.stringify(blockMomentsOf(sample, layout)),
      responseIds: JSON.stringify(ids.slice(spill)),
    })
  }
  await addToTotal(trx, waveId, state, layout, fresh)
}

async function addToTotal(
  trx: Transaction<Database>,
  waveId: string,
  state: ResponseState,
  layout: SampleLayout,
  fresh: Sample,
): Promise<void> {
  const total = (await totalsOf(trx, waveId)).find(known => known.state === state)
  const added = blockMomentsOf(fresh, layout)
  const moments = total ? mergeBlockMoments(readBlockMoments(total.moments), added) : added
  await putTotal(trx, {
    waveId,
    state,
    rows: (total?.rows ?? 0) + fresh.n,
    erased: total?.erased ?? 0,
    moments: JSON.stringify(moments),
  })
}

function rowsOf(sample: Sample, from: number, to: number): Sample {
  if (from === 0 && to === sample.n) return sample
  return selectRows(
    sample,
    Array.from({ length: to - from }, (_, row) => from + row),
  )
}

/** What a reader computes on the fly without making others wait. */
const MAX_ON_THE_FLY = 1000

/**
 * Makes a wave's sample readable: rebuilds blocks of an old layout, and folds what can be folded where
 * too much waits, or where nothing that waits is counted.
 */
export async function foldBacklog(store: Store, waveId: string): Promise<void> {
  const wave = await findWave(store.read, waveId)
  if (!wave) return
  const layout = sampleLayout(await compiledVersion(store.read, wave.versionId))
  await rebuildBlocks(store, waveId, layout)
  const most = countsWaiting(wave) ? MAX_ON_THE_FLY : 0
  if (foldableRows(await countWaiting(store.read, waveId), wave) > most) {
    await foldWave(store, waveId)
  }
}
