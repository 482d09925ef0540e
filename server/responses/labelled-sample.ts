import type { Kysely } from 'kysely'
import { concatSamples, decodeSample, type Sample } from '#analysis'
import type { Database } from '../database/database.ts'
import { inSnapshot } from '../database/in-snapshot.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import type { Wave } from '../waves/wave.queries.ts'
import { blockCells, blockResponseIds } from './sample-block.queries.ts'
import { UNIT_ROWS } from './sample-block.ts'
import { sampleLayout } from './sample-layout.ts'
import { sampleOfAnswers } from './sample-of-answers.ts'
import './survey-response.table.ts'

interface LabelledSample {
  readonly sample: Sample
  /** The label of each row; undefined where it has none, or has been erased since. */
  readonly labels: readonly (string | undefined)[]
}

/** What a label is read from. */
interface LabelledResponse {
  readonly answers: string
  readonly labels: string | null
  readonly locale: string | null
}

/**
 * A wave's folded sample with a label for each row, read from the response behind it: some hundred
 * responses at a time, so that no other request waits for long.
 */
export async function labelledSample(
  db: Kysely<Database>,
  wave: Pick<Wave, 'id' | 'versionId'>,
  { includePartials }: { readonly includePartials: boolean },
  labelOf: (response: LabelledResponse) => string | undefined,
): Promise<LabelledSample> {
  const layout = sampleLayout(await compiledVersion(db, wave.versionId))
  const states = includePartials ? (['complete', 'partial'] as const) : (['complete'] as const)
  const blocks = await inSnapshot(db, async trx => {
    const found: { cells: Uint8Array; ids: string[] }[] = []
    for (const state of states) {
      const ids = await blockResponseIds(trx, wave.id, state)
      const cells = await blockCells(trx, wave.id, state)
      found.push(...cells.map((block, k) => ({ cells: block, ids: ids[k] ?? [] })))
    }
    return found
  })
  const labels: (string | undefined)[] = []
  for (const { ids } of blocks)
    for (let at = 0; at < ids.length; at += UNIT_ROWS)
      labels.push(...(await labelsOf(db, ids.slice(at, at + UNIT_ROWS), labelOf)))
  const empty = sampleOfAnswers(layout, [])
  return {
    sample: concatSamples([empty, ...blocks.map(({ cells }) => decodeSample(cells))]),
    labels,
  }
}

async function labelsOf(
  db: Kysely<Database>,
  ids: readonly string[],
  labelOf: (response: LabelledResponse) => string | undefined,
): Promise<(string | undefined)[]> {
  const rows = await db
    .selectFrom('surveyResponse')
    .select(['id', 'answers', 'labels', 'locale'])
    .where('id', 'in', ids)
    .execute()
  const known = new Map(rows.map(row => [row.id, row]))
  return ids.map(id => {
    const response = known.get(id)
    return response && labelOf(response)
  })
}

/** Labels are few, and so are their combinations. */
const MAX_COMBINATIONS = 1000

/** The names of the labels that the respondents of a wave were invited with, in their order. */
export async function labelsInWave(db: Kysely<Database>, waveId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('surveyResponse')
    .select('labels')
    .distinct()
    .where('waveId', '=', waveId)
    .where('labels', 'is not', null)
    .limit(MAX_COMBINATIONS)
    .execute()
  const names = rows.flatMap(({ labels }) => Object.keys(JSON.parse(labels ?? '{}')))
  return [...new Set(names)].sort()
}
