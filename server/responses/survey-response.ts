import { answeredValue } from '#survey-definitions/answered-value.ts'
import type { Binding } from '#survey-definitions/binding.ts'
import { tokenHash } from '../auth/token-hash.ts'
import { newId } from '../database/new-id.ts'
import type { Wave } from '../waves/wave.queries.ts'
import { type Privacy, storedMoment } from '../waves/wave.ts'
import type { GivenAnswers } from './given-answers.ts'
import type { Paradata } from './respond.contract.ts'
import type { ResponseDraft } from './response-draft.queries.ts'
import type { NewResponse } from './survey-response.queries.ts'
import type { SurveyResponseTable } from './survey-response.table.ts'

export interface HandedIn {
  readonly id: string
  readonly answers: GivenAnswers
  readonly locale: string
  readonly startedAt: string | null
  readonly completedAt: string
  readonly paradata?: Paradata | undefined
  readonly receipt?: string | undefined
}

/**
 * What is stored of a completed questionnaire. In an anonymous wave it stands under a fresh random id
 * with the day alone: nothing in it leads back to the respondent, the draft or the submission.
 */
export function completeResponse(
  { id: waveId, privacy }: Wave,
  { id, answers, locale, startedAt, completedAt, paradata, receipt }: HandedIn,
): NewResponse {
  return {
    ...common(waveId, locale),
    ...(paradata && storedParadata(privacy, paradata)),
    id: privacy === 'anonymous' ? newId() : id,
    state: 'complete',
    receiptHash: receipt === undefined ? null : tokenHash(receipt),
    answers: JSON.stringify(answers),
    startedAt: privacy === 'anonymous' ? null : startedAt,
    completedAt: storedMoment(privacy, completedAt),
  }
}

/** What is stored of a questionnaire that was begun and never submitted. */
export function partialResponse(
  { id: waveId, privacy }: Wave,
  { id, answers, locale, startedAt, lastPage, setAside, ...paradata }: ResponseDraft,
): NewResponse {
  return {
    ...common(waveId, locale),
    ...storedParadata(privacy, paradata),
    lastPage,
    setAside,
    id: privacy === 'anonymous' ? newId() : id,
    state: 'partial',
    answers,
    startedAt: storedMoment(privacy, startedAt),
    completedAt: null,
  }
}

const common = (waveId: string, locale: string) =>
  ({ waveId, locale, source: 'link', importKey: null }) as const

/**
 * Does a draft say enough to be stored as a partial response: at least one indicator of the model, or
 * any answer where the questionnaire has no model?
 */
export function saysSomething({ indicators }: Binding, answers: GivenAnswers): boolean {
  return indicators.length > 0
    ? indicators.some(indicator => answeredValue(indicator, answers) !== undefined)
    : Object.keys(answers).length > 0
}

type Timed = Pick<SurveyResponseTable, 'channel' | 'device' | 'seconds'>

const HALF_MINUTE = 30
const TEN_MINUTES = 600

/**
 * The paradata as exactly as the wave's privacy allows. To the second, the time taken would lead from
 * an answer to a person who was seen, or logged, to need that long; in an anonymous wave it is rounded
 * to half a minute and capped at ten minutes, which many share. Channel and device are coarse already.
 */
function storedParadata(privacy: Privacy, { channel, device, seconds }: Timed): Timed {
  if (privacy === 'identified' || seconds === null) return { channel, device, seconds }
  const rounded = Math.round(seconds / HALF_MINUTE) * HALF_MINUTE
  return { channel, device, seconds: Math.min(TEN_MINUTES, rounded) }
}
