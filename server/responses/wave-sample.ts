import type { Kysely } from 'kysely'
import { concatSamples, decodeSample, type Sample, selectRows } from '#analysis'
import type { Database } from '../database/database.ts'
import { inSnapshot } from '../database/in-snapshot.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import type { Wave } from '../waves/wave.queries.ts'
import { blockCells, totalsOf } from './sample-block.queries.ts'
import { sampleOfAnswers } from './sample-of-answers.ts'
import type { ResponseState } from './survey-response.table.ts'

/** How much of a wave's sample: rows keep their order, so the same numbers name the same rows. */
export interface SampleExtent {
  readonly completeRows: number
  readonly partialRows: number
}

export interface WaveSample extends SampleExtent {
  /** The complete rows, then the partial ones. */
  readonly sample: Sample
  /** How many responses of the wave have been erased so far. */
  readonly erasedRows: number
}

/**
 * The wave's folded sample as packed columns: all of it, or as much as there was at an earlier
 * time. Where there are fewer rows than asked for, those that there are.
 */
export async function waveSample(
  db: Kysely<Database>,
  wave: Pick<Wave, 'id' | 'versionId'>,
  wanted: { readonly includePartials: boolean } | SampleExtent,
): Promise<WaveSample> {
  const { binding } = await compiledVersion(db, wave.versionId)
  const nobody = sampleOfAnswers(binding, [])
  const most = mostRows(wanted)
  return inSnapshot(db, async trx => {
    const complete = await firstRows(trx, wave.id, 'complete', most.completeRows, nobody)
    const partial = await firstRows(trx, wave.id, 'partial', most.partialRows, nobody)
    const totals = await totalsOf(trx, wave.id)
    return {
      sample: concatSamples([complete, partial]),
      completeRows: complete.n,
      partialRows: partial.n,
      erasedRows: totals.reduce((sum, { erased }) => sum + erased, 0),
    }
  })
}

function mostRows(wanted: { readonly includePartials: boolean } | SampleExtent): SampleExtent {
  if ('completeRows' in wanted) return wanted
  const all = Number.POSITIVE_INFINITY
  return { completeRows: all, partialRows: wanted.includePartials ? all : 0 }
}

async function firstRows(
  db: Kysely<Database>,
  waveId: string,
  state: ResponseState,
  most: number,
  nobody: Sample,
): Promise<Sample> {
  const blocks = most > 0 ? await blockCells(db, waveId, state) : []
  const sample = concatSamples([nobody, ...blocks.map(({ cells }) => decodeSample(cells))])
  return sample.n <= most
    ? sample
    : selectRows(
        sample,
        Array.from({ length: most }, (_, row) => row),
      )
}
