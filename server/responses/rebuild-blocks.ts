import type { Transaction } from 'kysely'
import { encodeSample } from '#analysis'
import type { Database, Store } from '../database/database.ts'
import { blockMomentsOf, mergeBlockMoments, readBlockMoments } from './block-moments.ts'
import {
  blockMomentTexts,
  blockWithNumber,
  holdSample,
  outdatedBlock,
  putBlock,
  putTotal,
  type SampleBlock,
  totalsOf,
} from './sample-block.queries.ts'
import type { SampleLayout } from './sample-layout.ts'
import { sampledResponse, sampleOfAnswers } from './sample-of-answers.ts'
import type { ResponseState } from './survey-response.table.ts'
import { answersById } from './waiting-response.queries.ts'

/**
 * Makes the blocks that were folded under another layout again from the stored answers, each with
 * its rows in the order that they have, so that the first so many rows stay the same ones. Killed at
 * any moment, it goes on with those that are left.
 */
export async function rebuildBlocks(
  store: Store,
  waveId: string,
  layout: SampleLayout,
  signal?: AbortSignal,
): Promise<void> {
  while (!signal?.aborted) {
    const block = await outdatedBlock(store.read, waveId, layout.mark)
    if (!block) return
    await rebuild(store, block, layout)
  }
}

async function rebuild(store: Store, block: SampleBlock, layout: SampleLayout): Promise<void> {
  const { waveId, responseIds } = block
  const ids: string[] = JSON.parse(responseIds)
  const stored = await answersById(store.read, ids)
  const responses = ids.flatMap(id => stored.get(id) ?? []).map(sampledResponse)
  const sample = sampleOfAnswers(layout, responses)
  const moments = JSON.stringify(blockMomentsOf(sample, layout))
  await store.write(async trx => {
    await holdSample(trx, store, waveId)
    const now = await blockWithNumber(trx, block)
    // Somebody has been erased from it meanwhile: it comes round again.
    if (now?.responseIds !== responseIds || sample.n !== ids.length) return
    await putBlock(trx, { ...block, cells: encodeSample(sample), layout: layout.mark, moments })
    if (await outdatedBlock(trx, waveId, layout.mark)) return
    for (const state of ['complete', 'partial'] as const)
      await addUpBlocks(trx, waveId, state, layout, 0)
  })
}

/** Recomputes the total of all blocks of a state, after some of them have been changed. */
export async function addUpBlocks(
  trx: Transaction<Database>,
  waveId: string,
  state: ResponseState,
  layout: SampleLayout,
  newlyErased: number,
): Promise<void> {
  const total = (await totalsOf(trx, waveId)).find(known => known.state === state)
  const blocks = (await blockMomentTexts(trx, waveId, state)).map(readBlockMoments)
  const nobody = blockMomentsOf(sampleOfAnswers(layout, []), layout)
  const moments = blocks.reduce(mergeBlockMoments, nobody)
  await putTotal(trx, {
    waveId,
    state,
    rows: moments.mean.n,
    erased: (total?.erased ?? 0) + newlyErased,
    moments: JSON.stringify(moments),
  })
}
