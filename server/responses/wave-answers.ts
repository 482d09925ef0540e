import { isInvited } from '../invitations/invitation.queries.ts'
import type { WaveAnswers } from '../waves/wave-answers.ts'
import { countAnswers } from './count-answers.ts'
import { endDrafts } from './end-drafts.ts'
import { wavesWithDrafts } from './response-draft.queries.ts'

/** What waves need of the answers, which are kept here. */
export const waveAnswers: WaveAnswers = {
  count: countAnswers,
  withDrafts: wavesWithDrafts,
  endDrafts,
  isInvited,
}
