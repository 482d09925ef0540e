import { setImmediate } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Moments, ReportOptions } from '#analysis'
import type { Database } from '../database/database.ts'
import { inSnapshot } from '../database/in-snapshot.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import type { Wave } from '../waves/wave.queries.ts'
import {
  blockMomentsOf,
  mergeBlockMoments,
  momentsAmong,
  readBlockMoments,
  type TreatedMoments,
} from './block-moments.ts'
import { totalsOf } from './sample-block.queries.ts'
import { countsWaiting, UNIT_ROWS } from './sample-block.ts'
import { type SampleLayout, sampleLayout } from './sample-layout.ts'
import { sampledResponse, sampleOfAnswers } from './sample-of-answers.ts'
import { type WaitingResponse, waitingResponses } from './waiting-response.queries.ts'

type SampleChoice = Pick<ReportOptions, 'includePartials' | 'missing' | 'sparse' | 'among'>

export interface WaveMoments {
  /** Of all that may be counted, before anybody is left out. */
  readonly rows: number
  readonly moments: Moments
  /** How many of those are partial responses. */
  readonly partials: number
  /** Left out beside them, because they answered too little. */
  readonly sparse: number
  /** Left out before that, because they were not asked about what the report is about. */
  readonly notAsked: number
}

/**
 * The moments of the wave at this moment: what the blocks hold together and, where it may be counted
 * already, what still waits, computed on the fly.
 */
export async function waveMoments(
  db: Kysely<Database>,
  wave: Pick<Wave, 'id' | 'versionId' | 'privacy' | 'state'>,
  { includePartials, among, ...choice }: SampleChoice,
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
    if (!countsWaiting(wave)) return sums
    for await (const waiting of waitingPages(trx, wave.id)) {
      for (const part of sums) {
        const own = waiting.filter(({ state }) => state === part.state)
        if (own.length > 0) part.sum = mergeBlockMoments(part.sum, blockMoments(own))
      }
    }
    return sums
  })
  const population = populationOf(layout, among)
  const everybody = parts.map(({ sum }) => sum).reduce(mergeBlockMoments)
  const all = momentsAmong(everybody, population)
  const partial = parts.find(({ state }) => state === 'partial')
  const moments = chosenOf(all, choice)
  return {
    moments,
    partials: partial ? chosenOf(momentsAmong(partial.sum, population), choice).n : 0,
    sparse: choice.missing === 'listwise' ? 0 : all.mean.n - moments.n,
    notAsked: everybody.mean.n - all.mean.n,
    rows: everybody.mean.n,
  }
}

/** Who was asked about a construct was asked about the focus, too: see `BlockMoments`. */
function populationOf({ conditional, focus }: SampleLayout, among: string | undefined) {
  return among !== undefined && conditional.includes(among) ? among : focus
}

/** `listwise` drops rows with gaps in any case. */
function chosenOf(
  moments: TreatedMoments,
  { missing, sparse }: Omit<SampleChoice, 'includePartials' | 'among'>,
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
