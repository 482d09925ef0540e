import type { Transaction } from 'kysely'
import { compileAnswers } from '#survey-definitions/answers/compile-answers.ts'
import { findInstrument } from '#survey-definitions/catalogue.ts'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import type { Database, Store } from '../database/database.ts'
import { putSetting, readSetting } from '../database/setting.ts'
import type { Deps } from '../deps.ts'
import { enqueueJob } from '../jobs/job.queries.ts'
import { DEFAULT_RESAMPLES, runKey } from '../reports/index-run.ts'
import { DEFAULT_OPTIONS } from '../reports/report-options.ts'
import { foldWave } from '../responses/fold-wave.ts'
import { insertResponses, type NewResponse } from '../responses/survey-response.queries.ts'
import { completeResponse } from '../responses/survey-response.ts'
import { adoptSurvey } from '../surveys/adopt-survey.ts'
import { publishSurvey } from '../surveys/publish-survey.ts'
import { openWave } from '../waves/open-wave.ts'
import { planWave } from '../waves/plan-wave.ts'
import { advanceWave, type Wave } from '../waves/wave.queries.ts'
import {
  DEMO_CUSTOMERS,
  DEMO_INSTRUMENT,
  DEMO_WAVES,
  type DemoWave,
  demoDefinition,
} from './demo-study.ts'
import { demoVisits } from './demo-visits.ts'
import { simulateCustomers } from './simulate-customers.ts'

/** Remembers that the demo was there once: whoever has deleted it does not get it back. */
export const DEMO_SETTING = 'demo'

/**
 * Puts a finished study into a new installation: survey, version, two waves and their
 * answers in one transaction, so that it is there whole or not at all, with the jobs that make its
 * intervals.
 */
export async function seedDemo({ store, clock }: Pick<Deps, 'store' | 'clock'>): Promise<void> {
  if ((await readSetting(store.read, DEMO_SETTING)) !== undefined) return
  const instrument = findInstrument(DEMO_INSTRUMENT)
  if (!instrument) throw new Error(`no instrument ${DEMO_INSTRUMENT}`)
  const answers = DEMO_WAVES.map(wave => answersOf(instrument.definition, wave))
  const waves = await store.write(trx =>
    createDemo(trx, store, demoDefinition(instrument.definition), answers, clock()),
  )
  for (const { id } of waves) await foldWave(store, id)
}

async function createDemo(
  trx: Transaction<Database>,
  { dialect }: Store,
  definition: string,
  answers: readonly (readonly Readonly<Record<string, unknown>>[])[],
  now: Date,
): Promise<Wave[]> {
  await dialect.hold(trx, DEMO_SETTING, 'alone')
  if ((await readSetting(trx, DEMO_SETTING)) !== undefined) return []
  const survey = await adoptSurvey(trx, {
    definition,
    instrument: DEMO_INSTRUMENT,
    isDemo: true,
    now,
    by: null,
  })
  const revision = survey.draftRevision
  await publishSurvey(trx, dialect, { surveyId: survey.id, revision, now, by: null })
  const waves: Wave[] = []
  for (const [i, demo] of DEMO_WAVES.entries()) {
    const wave = await fieldedWave(trx, dialect, survey.id, demo)
    await insertResponses(trx, responsesOf(wave, demo, answers[i] ?? []))
    await enqueueJob(trx, {
      kind: 'index-run',
      payload: {
        waveId: wave.id,
        options: DEFAULT_OPTIONS,
        resamples: DEFAULT_RESAMPLES,
        seed: demo.seed,
        createdBy: null,
      },
      uniqueKey: runKey(wave.id, DEFAULT_OPTIONS),
      now,
    })
    waves.push(wave)
  }
  await putSetting(trx, DEMO_SETTING, 'created')
  return waves
}

async function fieldedWave(
  trx: Transaction<Database>,
  dialect: Store['dialect'],
  surveyId: string,
  { name, openedAt, answeredUntil, isClosed }: DemoWave,
): Promise<Wave> {
  const planned = await planWave(trx, dialect, {
    surveyId,
    name,
    privacy: 'identified',
    now: new Date(openedAt),
  })
  const opened = await openWave(trx, planned.id, new Date(openedAt))
  if (!isClosed) return opened
  const closedAt = answeredUntil
  return (await advanceWave(trx, planned.id, 'open', { state: 'closed', closedAt })) ?? opened
}

/** Judged like anybody's answers. */
function answersOf(definition: SurveyDefinition, { seed, state }: DemoWave) {
  const { validate } = compileAnswers(definition)
  return simulateCustomers(DEMO_CUSTOMERS, seed, state).map(given => {
    const verdict = validate(given, { final: true })
    if (!verdict.ok) throw new Error(`invalid demo answers: ${JSON.stringify(verdict.problems)}`)
    return verdict.answers
  })
}

function responsesOf(
  wave: Wave,
  demo: DemoWave,
  answers: readonly Readonly<Record<string, unknown>>[],
): NewResponse[] {
  const visits = demoVisits(demo, answers.length)
  return answers.map((given, i) => ({
    ...completeResponse(wave, { ...visits[i], answers: given }),
    source: 'demo',
  }))
}
