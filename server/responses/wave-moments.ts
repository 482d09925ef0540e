import { setImmediate } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Moments, ReportOptions } from '#analysis'
import type { Database } from '../database/database.ts'
import { inSnapshot } from '../database/in-snapshot.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import type { Wave } from '../waves/wave.queries.ts'
import {
  type BlockMoments,
  blockMomentsOf,
  mergeBlockMoments,
  readBlockMoments,
} from './block-moments.ts'
import { totalsOf, type WaitingResponse, waitingResponses } from './sample-block.queries.ts'
import { UNIT_ROWS } from './sample-block.ts'
import { sampleLayout } from './sample-layout.ts'
import { sampleOfAnswers } from './sample-of-answers.ts'
import { sampledResponse } from './sampled-response.ts'

export type SampleChoice = Pick<ReportOptions, 'includePartials' | 'missing' | 'sparse'>

export interface WaveMoments {
  readonly moments: Moments
  /** How many of those are partial responses. */
  readonly partials: number
  /** Left out beside them, because they answered too little. */
  readonly sparse: number
}

/**
 * The moments of every answer that has been acknowledged at this moment: what the blocks hold
 * together, and what still waits, reckoned on the fly.
 */
export async function waveMoments(
  db: Kysely<Database>,
  wave: Pick<Wave, 'id' | 'versionId'>,
  { includePartials, ...choice }: SampleChoice,
): Promise<WaveMoments> {
  const layout = sampleLayout(await compiledVersion(db, wave.versionId))
  const states = includePartials ? (['complete', 'partial'] as const) : (['complete'] as const)
  const blockMoments = (responses: readonly WaitingResponse[]) =>
    blockMomentsOf(sampleOfAnswers(layout, responses.map(sampledResponse)), layout)
  const parts = await inSnapshot(db, async trx => {
    const totals = await totalsOf(trx, wave.id)
    const sums = states.map(state => {
      const total = totals.find(known => known.state === state)
      return { state, sum: total ? readBlockMoments(total.moments) : blockMoments([]) }
    })
    for await (const waiting of waitingPages(trx, wave.id)) {
      for (const part of sums) {
        const own = waiting.filter(({ state }) => state === part.state)
        if (own.length > 0) part.sum = mergeBlockMoments(part.sum, blockMoments(own))
      }
    }
    return sums
  })
  const all = parts.map(({ sum }) => sum).reduce(mergeBlockMoments)
  const partial = parts.find(({ state }) => state === 'partial')
  const moments = chosenOf(all, choice)
  return {
    moments,
    partials: partial ? chosenOf(partial.sum, choice).n : 0,
    sparse: choice.missing === 'listwise' ? 0 : all.mean.n - moments.n,
  }
}

/** Whoever has a gap is dropped by `listwise` in any case. */
function chosenOf(
  moments: BlockMoments,
  { missing, sparse }: Omit<SampleChoice, 'includePartials'>,
) {
  if (missing === 'listwise') return moments.listwise
  return sparse === 'leftOut' ? moments.usable : moments.mean
}

async function* waitingPages(db: Kysely<Database>, waveId: string) {
  for (let after = ''; ; ) {
    const page = await waitingResponses(db, waveId, UNIT_ROWS, after)
    if (page.length > 0) yield page
    const last = page.at(-1)
    if (!last || page.length < UNIT_ROWS) return
    after = last.id
    await setImmediate()
  }
}
