import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import { blockMomentsOf, mergeBlockMoments, readBlockMoments } from './block-moments.ts'
import { blockMomentTexts } from './sample-block.queries.ts'
import type { SampleLayout } from './sample-layout.ts'
import { sampleOfAnswers } from './sample-of-answers.ts'
import { putTotal, totalsOf } from './sample-total.queries.ts'
import type { ResponseState } from './survey-response.table.ts'

/** Writes anew what all blocks of a state hold together, after some of them have been changed. */
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
