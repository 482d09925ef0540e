import type { Transaction } from 'kysely'
import type { Database } from '../database/database.ts'
import { carriedOver, findInvitations, isInvited } from '../invitations/invitation.queries.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import type { Wave } from '../waves/wave.queries.ts'
import type { WaveAnswers } from '../waves/wave-answers.ts'
import { countAnswers } from './count-answers.ts'
import { countSilent } from './opening.queries.ts'
import { type ResponseDraft, takeDraftsOf, wavesWithDrafts } from './response-draft.queries.ts'
import { insertResponses } from './survey-response.queries.ts'
import { partialResponse, saysSomething } from './survey-response.ts'

/** What waves need of the responses, which are stored here. */
export const waveAnswers: WaveAnswers = {
  count: countAnswers,
  withDrafts: wavesWithDrafts,
  endDrafts,
  isInvited,
}

/** As many as are ended in a few milliseconds, for nobody else can write in that time. */
const AT_ONCE = 500

/**
 * Turns drafts of a closed wave into partial responses where they say something, and deletes the
 * rest: nothing is half-answered after a wave. Of those that say nothing it stays known how many were
 * left on which page. Says whether all of them are gone.
 */
export async function endDrafts(trx: Transaction<Database>, wave: Wave): Promise<boolean> {
  const drafts = await takeDraftsOf(trx, wave.id, AT_ONCE)
  const invitations = await findInvitations(
    trx,
    drafts.map(({ id }) => id),
  )
  const { binding } = await compiledVersion(trx, wave.versionId)
  const says = ({ answers }: ResponseDraft) => saysSomething(binding, JSON.parse(answers))
  await insertResponses(
    trx,
    drafts.filter(says).map(draft => {
      const invitation = invitations.get(draft.id)
      return { ...partialResponse(wave, draft), ...(invitation && carriedOver(invitation)) }
    }),
  )
  const silent = drafts.filter(draft => !says(draft))
  await countSilent(trx, wave.id, silent)
  return drafts.length < AT_ONCE
}
