import type { z } from '@hono/zod-openapi'
import type { SurveyDefinition } from '#survey-definitions/definition.ts'
import { pagesOf } from '#survey-definitions/questions.ts'
import type { Privacy } from '../waves/wave.ts'
import type { paradata } from './respond.contract.ts'
import type { SurveyResponseTable } from './survey-response.table.ts'

/** What the respondent's page says of an answering beside the answers. */
export type Paradata = z.infer<typeof paradata>

type Kept = Pick<SurveyResponseTable, 'channel' | 'device' | 'seconds'>

const HALF_MINUTE = 30
const TEN_MINUTES = 600

/**
 * How exactly it may be kept. To the second, the time taken would lead from an answer to whoever was
 * seen, or logged, to need as long; in an anonymous wave it is kept to the nearest half minute and
 * as ten minutes at most, which many share. Way in and device are coarse already.
 */
export function keptParadata(privacy: Privacy, { channel, device, seconds }: Kept): Kept {
  if (privacy === 'identified' || seconds === null) return { channel, device, seconds }
  const rounded = Math.round(seconds / HALF_MINUTE) * HALF_MINUTE
  return { channel, device, seconds: Math.min(TEN_MINUTES, rounded) }
}

/** A draft is exact as long as it lasts; its end says what stays. Older pages send nothing. */
export function draftParadata(definition: SurveyDefinition, said: Paradata | undefined) {
  return {
    channel: said?.channel ?? null,
    device: said?.device ?? null,
    seconds: said?.seconds ?? null,
    lastPage: pageNames(definition).find(name => name === said?.lastPage) ?? null,
  }
}

/** As SurveyJS names them where the author has not. */
function pageNames(definition: SurveyDefinition): string[] {
  return pagesOf(definition).map(({ page }, index) => page.name || `page${index + 1}`)
}
