import type { Transaction } from 'kysely'
import { decodeSample, encodeSample, selectRows } from '#analysis'
import type { Database, Store } from '../database/database.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import { countInQuotas } from '../waves/quota-places.ts'
import { findWave } from '../waves/wave.queries.ts'
import { blockMomentsOf } from './block-moments.ts'
import { addUpBlocks } from './rebuild-blocks.ts'
import {
  blockWith,
  deleteBlock,
  holdSample,
  putBlock,
  type SampleBlock,
} from './sample-block.queries.ts'
import { type SampleLayout, sampleLayout } from './sample-layout.ts'
import { deleteWaiting } from './waiting-response.queries.ts'

/**
 * Takes a response away for good: its answers, and its row in the sample, whose block is built
 * again without it. The place that it had in quotas is free again. Says whether there was one.
 */
export async function eraseResponse(store: Store, responseId: string): Promise<boolean> {
  const response = await store.read
    .selectFrom('surveyResponse')
    .select(['waveId', 'state'])
    .where('id', '=', responseId)
    .executeTakeFirst()
  const wave = response && (await findWave(store.read, response.waveId))
  if (!wave) return false
  const layout = sampleLayout(await compiledVersion(store.read, wave.versionId))
  return store.write(async trx => {
    await holdSample(trx, store, wave.id)
    if ((await deleteWaiting(trx, [responseId])) === 0) {
      const block = await blockWith(trx, wave.id, responseId)
      if (block) await removeRow(trx, block, layout, responseId)
    }
    const erased = await trx
      .deleteFrom('surveyResponse')
      .where('id', '=', responseId)
      .returning(['state', 'setAside', 'answers', 'labels'])
      .executeTakeFirst()
    if (!erased) return false
    await countInQuotas(trx, wave, [erased], -1)
    // What is set aside stood in no sample.
    if (!erased.setAside) await addUpBlocks(trx, wave.id, response.state, layout, 1)
    return true
  })
}

async function removeRow(
  trx: Transaction<Database>,
  block: SampleBlock,
  layout: SampleLayout,
  responseId: string,
): Promise<void> {
  const ids: string[] = JSON.parse(block.responseIds)
  const remaining = ids.flatMap((id, row) => (id === responseId ? [] : [row]))
  if (remaining.length === 0) {
    await deleteBlock(trx, block)
    return
  }
  const sample = selectRows(decodeSample(block.cells), remaining)
  await putBlock(trx, {
    ...block,
    rows: sample.n,
    cells: encodeSample(sample),
    moments: JSON.stringify(blockMomentsOf(sample, layout)),
    responseIds: JSON.stringify(remaining.map(row => ids[row])),
  })
}
