import { rmSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import SqliteFile from 'better-sqlite3'
import type { TestProject } from 'vitest/node'
import { runServer } from './running-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder as the first start leaves it when all work on the demo is done. */
    finishedDemo: string
  }
}

/**
 * The demo's intervals cost more than most journeys: they are computed once for the run, and each
 * server of a journey starts on a copy.
 */
export default async function finishedDemo(project: TestProject) {
  const server = await runServer()
  while (!isIdle(server.dataDir)) await setTimeout(200)
  await server.stop()
  project.provide('finishedDemo', server.dataDir)
  return () => rmSync(server.dataDir, { recursive: true, force: true })
}

/** Both waves have their intervals and their flags, and nothing more is on its way. */
function isIdle(dataDir: string): boolean {
  const file = new SqliteFile(`${dataDir}/assay.db`, { readonly: true })
  try {
    const count = (sql: string) => file.prepare<[], number>(sql).pluck().get() ?? 0
    const failed = count("select count(*) from job where state = 'failed'")
    if (failed > 0) throw new Error(`${failed} jobs of the demo have failed`)
    return (
      count('select count(distinct waveId) from indexRun') === 2 &&
      count('select count(*) from waveQuality') === 2 &&
      count("select count(*) from job where state in ('waiting', 'running')") === 0
    )
  } finally {
    file.close()
  }
}
