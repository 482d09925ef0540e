import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Json } from './test-app.ts'

/** A file of customers with every fault that is known, and what is to become of each of its rows. */
export interface ImportCase {
  readonly files: readonly { readonly name: string; readonly content: Uint8Array }[]
  readonly rows: readonly Json[]
  readonly counts: Json
  readonly countsAgain: Json
  readonly invitable: readonly string[]
}

// The case is not ours to pass on: it is tried wherever it lies beside the project.
const FOLDER = resolve(import.meta.dirname, '../../../shared/reference')
const FIGURES = resolve(FOLDER, 'figures/customers/import_case.json')
const FILES = ['utf8bom.csv', 'gb18030.csv', '.xlsx'].map(
  end => `import_customers_messy${end.startsWith('.') ? end : `_${end}`}`,
)

export function importCase(): ImportCase | undefined {
  if (!existsSync(FIGURES)) return undefined
  const figures: Json = JSON.parse(readFileSync(FIGURES, 'utf8'))
  const { rows, created, superseded, rejected, warnings_rows, invitable_ids } =
    figures.counts_first_run
  const pairs: readonly (readonly string[])[] = figures.counts_first_run.duplicate_pairs
  return {
    files: FILES.map(name => ({ name, content: readFileSync(resolve(FOLDER, 'data', name)) })),
    rows: figures.customers_first_run,
    counts: {
      rows,
      counts: { created, updated: 0, unchanged: 0, stale: 0, superseded, rejected },
      rowsWithWarnings: warnings_rows,
      rowsWithDuplicates: pairs.length,
    },
    countsAgain: { stale: 0, ...figures.counts_second_run_same_file },
    invitable: invitable_ids,
  }
}
