import { stringify } from 'csv-stringify/sync'
import type { Store } from '../database/database.ts'
import { Problem } from '../http/problem.ts'
import type { DrawnStratum } from './draw.ts'
import { findDraw, listMembers } from './sample-plan.queries.ts'

const PAGE = 5000

/** Who was drawn, a page of rows at a time; opened in a spreadsheet, no cell of it is a formula. */
export async function* sampleMembersCsv({ read }: Store, waveId: string): AsyncGenerator<string> {
  const draw = await findDraw(read, waveId)
  if (draw?.state !== 'drawn') throw new Problem('not-found')
  const strata: DrawnStratum[] = JSON.parse(draw.strata ?? '[]')
  yield stringify(
    [['number', 'external_id', 'name', 'language', 'stratum', 'phase', 'state', 'design_weight']],
    { bom: true },
  )
  for (let after = 0; ; ) {
    const members = await listMembers(read, waveId, after, PAGE)
    yield stringify(
      members.map(({ number, externalId, name, language, stratum, phase, state }) => [
        number,
        externalId,
        name,
        language,
        strata[stratum]?.texts.map(text => text ?? '').join(' / '),
        phase,
        state,
        strata[stratum]?.designWeight,
      ]),
      { escape_formulas: true },
    )
    const last = members.at(-1)
    if (!last || members.length < PAGE) return
    after = last.number
  }
}
