import type { Kysely } from 'kysely'
import { encodeSample, type Sample } from '#analysis'
import type { Database } from '../database/database.ts'
import { inSnapshot } from '../database/in-snapshot.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import type { Wave } from '../waves/wave.queries.ts'
import { blockCells, totalsOf } from './sample-block.queries.ts'
import { type SampleLayout, sampleLayout } from './sample-layout.ts'
import { sampleOfAnswers } from './sample-of-answers.ts'
import { type SampleExtent, sampleOfBlocks, type WaveBlocks } from './sample-of-blocks.ts'

type WaveVersion = Pick<Wave, 'id' | 'versionId'>

/** The wave's blocks as stored, with the number of responses that have been erased so far. */
export async function waveBlocks(
  db: Kysely<Database>,
  wave: WaveVersion,
): Promise<{ readonly blocks: WaveBlocks; readonly erasedRows: number }> {
  const layout = sampleLayout(await compiledVersion(db, wave.versionId))
  return inSnapshot(db, async trx => {
    const totals = await totalsOf(trx, wave.id)
    return {
      blocks: await storedBlocks(trx, wave.id, layout),
      erasedRows: totals.reduce((sum, { erased }) => sum + erased, 0),
    }
  })
}

/** The same within a snapshot. */
export async function storedBlocks(
  trx: Kysely<Database>,
  waveId: string,
  layout: SampleLayout,
): Promise<WaveBlocks> {
  return {
    empty: encodeSample(sampleOfAnswers(layout, [])),
    complete: await blockCells(trx, waveId, 'complete'),
    partial: await blockCells(trx, waveId, 'partial'),
  }
}

/** The wave's folded sample: all of it, or as much as there was at an earlier time. */
export async function waveSample(
  db: Kysely<Database>,
  wave: WaveVersion,
  wanted: { readonly includePartials: boolean } | SampleExtent,
): Promise<SampleExtent & { readonly sample: Sample; readonly erasedRows: number }> {
  const { blocks, erasedRows } = await waveBlocks(db, wave)
  return { ...sampleOfBlocks(blocks, extentOf(wanted)), erasedRows }
}

export function extentOf(wanted: { readonly includePartials: boolean } | SampleExtent) {
  if ('completeRows' in wanted) return wanted
  const all = Number.POSITIVE_INFINITY
  return { completeRows: all, partialRows: wanted.includePartials ? all : 0 }
}
