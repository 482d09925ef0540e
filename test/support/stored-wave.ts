import { randomUUID } from 'node:crypto'
import type { Store } from '#server/database/database.ts'
import { newId } from '#server/database/new-id.ts'
import { insertResponses } from '#server/responses/survey-response.queries.ts'
import { adoptSurvey } from '#server/surveys/adopt-survey.ts'
import { insertVersion } from '#server/surveys/survey-version.queries.ts'
import { insertWave, type Wave } from '#server/waves/wave.queries.ts'
import { newLinkToken } from '#server/waves/wave.ts'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'

const MORNING = new Date('2026-03-02T08:00:00Z')

/** A survey with one published version and one wave of it, without the pages in between. */
export async function storedWave(
  store: Store,
  definition: SurveyDefinition,
  wave: Partial<Wave> & { readonly isDemo?: boolean } = {},
): Promise<Wave> {
  const { isDemo = false, ...own } = wave
  const text = JSON.stringify(definition)
  return store.write(async trx => {
    const survey = await adoptSurvey(trx, {
      definition: text,
      instrument: null,
      isDemo,
      now: MORNING,
      by: null,
    })
    const versionId = newId()
    await insertVersion(trx, {
      id: versionId,
      surveyId: survey.id,
      number: 1,
      title: survey.title,
      definition: text,
      fingerprint: 'test',
      publishedAt: MORNING.toISOString(),
      publishedBy: null,
    })
    const made = { ...newWave(survey.id, versionId), ...own }
    await insertWave(trx, made)
    return made
  })
}

/** One more wave of the same survey. */
export async function nextWave(store: Store, earlier: Wave, own: Partial<Wave> = {}) {
  const wave = {
    ...newWave(earlier.surveyId, earlier.versionId),
    number: earlier.number + 1,
    ...own,
  }
  await store.write(trx => insertWave(trx, wave))
  return wave
}

function newWave(surveyId: string, versionId: string): Wave {
  return {
    id: newId(),
    surveyId,
    versionId,
    number: 1,
    name: 'Spring',
    state: 'open',
    privacy: 'identified',
    linkToken: newLinkToken(),
    openedAt: MORNING.toISOString(),
    closedAt: null,
    createdAt: MORNING.toISOString(),
    opensAt: null,
    closesAt: null,
    pausedAt: null,
    targetComplete: null,
    closeAtTarget: 0,
    quotas: null,
    scheduleId: null,
    occurrence: null,
  }
}

/** Stores responses as if they had been submitted; answers their ids. */
export async function storeResponses(
  store: Store,
  wave: Wave,
  answers: readonly Readonly<Record<string, unknown>>[],
  state: 'complete' | 'partial' = 'complete',
): Promise<string[]> {
  const responses = answers.map(given => ({
    id: randomUUID(),
    waveId: wave.id,
    state,
    source: 'link' as const,
    importKey: null,
    answers: JSON.stringify(given),
    locale: 'en',
    startedAt: MORNING.toISOString(),
    completedAt: state === 'complete' ? MORNING.toISOString() : null,
  }))
  for (let at = 0; at < responses.length; at += 500)
    await store.write(trx => insertResponses(trx, responses.slice(at, at + 500)))
  return responses.map(({ id }) => id)
}
