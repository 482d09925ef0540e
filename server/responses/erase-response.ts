import type { Transaction } from 'kysely'
import { decodeSample, encodeSample, selectRows } from '#analysis'
import type { Binding } from '#survey-definitions/binding.ts'
import type { Database, Store } from '../database/database.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import { findWave } from '../waves/wave.queries.ts'
import { blockMomentsOf, mergeBlockMoments, readBlockMoments } from './block-moments.ts'
import { holdSample } from './fold-wave.ts'
import {
  blockMomentTexts,
  blockWith,
  deleteBlock,
  deleteWaiting,
  putBlock,
  putTotal,
  type SampleBlock,
  totalsOf,
} from './sample-block.queries.ts'
import { sampleOfAnswers } from './sample-of-answers.ts'
import type { ResponseState } from './survey-response.table.ts'

/**
 * Takes a response away for good: its answers, and its row in the sample, whose block is built
 * again without it. Says whether there was one.
 */
export async function eraseResponse(store: Store, responseId: string): Promise<boolean> {
  const response = await store.read
    .selectFrom('surveyResponse')
    .select(['waveId', 'state'])
    .where('id', '=', responseId)
    .executeTakeFirst()
  const wave = response && (await findWave(store.read, response.waveId))
  if (!wave) return false
  const { binding } = await compiledVersion(store.read, wave.versionId)
  return store.write(async trx => {
    await holdSample(trx, store, wave.id)
    if ((await deleteWaiting(trx, [responseId])) === 0) {
      const block = await blockWith(trx, wave.id, responseId)
      if (block) await removeRow(trx, block, binding, responseId)
    }
    const { numDeletedRows } = await trx
      .deleteFrom('surveyResponse')
      .where('id', '=', responseId)
      .executeTakeFirst()
    if (numDeletedRows === 0n) return false
    await addUpAgain(trx, wave.id, response.state, binding)
    return true
  })
}

async function removeRow(
  trx: Transaction<Database>,
  block: SampleBlock,
  binding: Binding,
  responseId: string,
): Promise<void> {
  const ids: string[] = JSON.parse(block.responseIds)
  const kept = ids.flatMap((id, row) => (id === responseId ? [] : [row]))
  if (kept.length === 0) {
    await deleteBlock(trx, block)
    return
  }
  const sample = selectRows(decodeSample(block.cells), kept)
  await putBlock(trx, {
    ...block,
    rows: sample.n,
    cells: encodeSample(sample),
    moments: JSON.stringify(blockMomentsOf(sample, binding)),
    responseIds: JSON.stringify(kept.map(row => ids[row])),
  })
}

async function addUpAgain(
  trx: Transaction<Database>,
  waveId: string,
  state: ResponseState,
  binding: Binding,
): Promise<void> {
  const total = (await totalsOf(trx, waveId)).find(known => known.state === state)
  const blocks = (await blockMomentTexts(trx, waveId, state)).map(readBlockMoments)
  const moments = blocks.reduce(
    mergeBlockMoments,
    blockMomentsOf(sampleOfAnswers(binding, []), binding),
  )
  await putTotal(trx, {
    waveId,
    state,
    rows: moments.mean.n,
    erased: (total?.erased ?? 0) + 1,
    moments: JSON.stringify(moments),
  })
}
