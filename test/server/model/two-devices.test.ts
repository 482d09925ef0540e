import { randomBytes, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import { DIALECTS } from '../../support/dialects.ts'
import { runLength } from '../../support/run-length.ts'
import { smallDefinition } from '../../support/small-definition.ts'
import { type Answering, respondentCommands } from './respondent-commands.ts'
import { newModel, type RespondentModel } from './respondent-model.ts'
import { type StoppingServer, stoppingServer } from './stopping-server.ts'

const RUNS = runLength(15, 100)

/** Nothing is required, so that anything may be handed in at any time. */
const definition: SurveyDefinition = {
  ...smallDefinition,
  pages: smallDefinition.pages?.map(page => ({
    ...page,
    elements: page.elements?.map(element => ({ ...element, isRequired: false })),
  })),
}

describe.each(DIALECTS)('one respondent with two devices on %s', dialect => {
  let server: StoppingServer
  beforeAll(async () => {
    server = await stoppingServer(dialect, definition)
  })
  afterAll(() => server.close())

  it('loses nothing that was acknowledged, and is stored once, whatever is lost or stops', async () => {
    const handedIn: RespondentModel[] = []
    await fc.assert(
      fc.asyncProperty(respondentCommands, async commands => {
        const model = newModel()
        const answering: Answering = {
          server,
          id: randomUUID(),
          secret: randomBytes(16).toString('base64url'),
        }
        await fc.asyncModelRun(() => ({ model, real: answering }), commands)
        const stored = await server
          .store()
          .read.selectFrom('surveyResponse')
          .select('answers')
          .where('id', '=', answering.id)
          .execute()
        const { submitted } = model.kept
        expect(stored.map(({ answers }) => JSON.parse(answers))).toEqual(
          submitted ? [submitted] : [],
        )
        if (submitted) handedIn.push(model)
      }),
      { numRuns: RUNS, endOnFailure: false },
    )
    // Histories in which nobody hands anything in would prove little.
    expect(handedIn.length).toBeGreaterThan(runLength(0, RUNS / 4))
    const { wave } = server
    await server.restart()
    const rows = await server
      .store()
      .read.selectFrom('sampleTotal')
      .select('rows')
      .where('waveId', '=', wave.id)
      .where('state', '=', 'complete')
      .executeTakeFirstOrThrow()
    expect(rows.rows).toBe(handedIn.length)
  })
})
