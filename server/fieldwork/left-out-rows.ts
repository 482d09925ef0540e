import type { Kysely } from 'kysely'
import type { Database } from '../database/database.ts'
import { flaggedResponses } from '../responses/assessed-response.queries.ts'
import { blockResponseIds } from '../responses/sample-block.queries.ts'
import { readFlags } from './response-flags.ts'

const PAGE_ROWS = 5000

/**
 * The rows of the wave's complete responses, as its blocks count them, that a report without flagged
 * responses leaves out: those with two independent signals of careless answering.
 */
export async function leftOutRows(db: Kysely<Database>, waveId: string): Promise<number[]> {
  const ids = await excludableIds(db, waveId)
  if (ids.size === 0) return []
  const rows: number[] = []
  let row = 0
  for (const responseIds of await blockResponseIds(db, waveId, 'complete')) {
    for (const id of responseIds) {
      if (ids.has(id)) rows.push(row)
      row++
    }
  }
  return rows
}

async function excludableIds(db: Kysely<Database>, waveId: string): Promise<Set<string>> {
  const ids = new Set<string>()
  for (let after = ''; ; ) {
    const page = await flaggedResponses(db, waveId, PAGE_ROWS, after)
    for (const { id, flags } of page) {
      if (flags && readFlags(flags).mayBeExcluded) ids.add(id)
    }
    if (page.length < PAGE_ROWS) return ids
    after = page.at(-1)?.id ?? after
  }
}
