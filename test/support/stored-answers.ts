import SqliteFile from 'better-sqlite3'
import type { RunningServer } from './running-server.ts'

/** What a server has on disk, read beside it. */
export function storedAnswers(server: RunningServer, waveId: string): Record<string, unknown>[] {
  return read(server, 'select answers from surveyResponse where waveId = ?', waveId)
}

/** What it keeps of questionnaires that are not finished. */
export function storedDrafts(server: RunningServer, waveId: string): Record<string, unknown>[] {
  return read(server, 'select answers from responseDraft where waveId = ?', waveId)
}

/** What spoke for a robot, in each complete response: those of people first. */
export function storedSignals(server: RunningServer, waveId: string): (string[] | null)[] {
  const sql = `select coalesce(signals, 'null') as answers from surveyResponse
    where waveId = ? and state = 'complete' order by length(coalesce(signals, ''))`
  return read<string[] | null>(server, sql, waveId)
}

function read<Read = Record<string, unknown>>(
  server: RunningServer,
  sql: string,
  waveId: string,
): Read[] {
  const file = new SqliteFile(`${server.dataDir}/assay.db`, { readonly: true })
  try {
    return file
      .prepare<[string], { answers: string }>(sql)
      .all(waveId)
      .map(({ answers }) => JSON.parse(answers))
  } finally {
    file.close()
  }
}
