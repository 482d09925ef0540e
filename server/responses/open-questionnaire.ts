import type { z } from '@hono/zod-openapi'
import type { Deps } from '../deps.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import { describeVersions } from '../surveys/survey-version.queries.ts'
import { stateOf } from '../waves/wave.ts'
import { countOpening } from './opening.queries.ts'
import type { openedLink } from './respond.contract.ts'
import { respondentWave } from './respondent-link.ts'
import { newChallenge } from './robots/challenge.ts'

/** What a respondent needs to begin; of a wave that is not open, no more than that. */
export async function openQuestionnaire(
  { store: { read }, clock, linkKey }: Pick<Deps, 'store' | 'clock' | 'linkKey'>,
  token: string,
): Promise<z.infer<typeof openedLink>> {
  const { wave, invitation } = await respondentWave(read, token)
  const { privacy, versionId } = wave
  const state = stateOf(wave, clock())
  const version = (await describeVersions(read, [versionId])).get(versionId)
  const personal = invitation && {
    id: invitation.id,
    language: invitation.language,
    isBegun: invitation.state === 'started',
    isAnswered: invitation.state === 'completed',
  }
  const link = { state, privacy, isDemo: version?.isDemo ?? false, versionId, personal }
  // In a pause respondents who have begun may continue; the page knows whether this device has.
  if ((state !== 'open' && state !== 'paused') || personal?.isAnswered) return link
  const { definition } = await compiledVersion(read, versionId)
  const challenge = personal ? undefined : newChallenge({ linkKey, waveId: wave.id, now: clock() })
  return { ...link, challenge, definition }
}

/** Counts that a respondent's page was opened where nothing had been begun; a closed one counts none. */
export async function reportOpening(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  token: string,
): Promise<{ counted: boolean }> {
  const { wave } = await respondentWave(store.read, token)
  const counted = stateOf(wave, clock()) === 'open'
  if (counted) await store.write(trx => countOpening(trx, wave.id))
  return { counted }
}
