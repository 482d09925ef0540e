import type { z } from '@hono/zod-openapi'
import { outcomeRates } from '#analysis/fieldwork/outcome-rates.ts'
import { participation } from '#analysis/fieldwork/participation.ts'
import { MIN_BASE } from '#analysis/thresholds.ts'
import type { Deps } from '../deps.ts'
import { organisationTimeZone } from '../i18n/time-zone.ts'
import { silentByPage } from '../responses/opening.queries.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import { plainText } from '../waves/view-quotas.ts'
import type { Wave } from '../waves/wave.queries.ts'
import { answeringTime } from './answering-time.ts'
import { answersByDay } from './answers-by-day.ts'
import type { fieldwork } from './fieldwork.contract.ts'
import {
  countBy,
  countBySeconds,
  countByState,
  countByTime,
  countDraftsByPage,
  countPartialsByPage,
} from './fieldwork.queries.ts'
import { pageDropOff } from './page-drop-off.ts'
import { protectedBreakdown } from './protected-breakdown.ts'
import { readOpenings } from './read-openings.ts'
import { PARTIAL_FROM, waveDispositions } from './wave-dispositions.ts'

type Fieldwork = z.infer<typeof fieldwork>

/** Whoever has saved nothing for so long has left. */
const GONE_AFTER = 30 * 60_000
/** As exactly as an anonymous wave keeps times. */
const HALF_MINUTE = 30

/** How a wave goes. Every figure is counted by the database; an anonymous wave hides small groups. */
export async function readFieldwork(
  { store: { read }, clock }: Pick<Deps, 'store' | 'clock'>,
  wave: Wave,
): Promise<Fieldwork> {
  const { id, privacy } = wave
  const isAnonymous = privacy === 'anonymous'
  const { definition } = await compiledVersion(read, wave.versionId)
  const since = new Date(clock().getTime() - GONE_AFTER).toISOString()
  const drafts = await countDraftsByPage(read, id, since)
  const counts = countsOf(await countByState(read, id), drafts)
  const finished = counts.complete + counts.overQuota + counts.screenedOut
  const { completionRate } = participation({
    started: finished + counts.partial + counts.started,
    completed: finished,
  })
  const asked = await waveDispositions(read, wave)
  const { pages, elsewhere } = pageDropOff(definition, {
    finished,
    left: [
      ...(await countPartialsByPage(read, id)),
      ...(await silentByPage(read, id)),
      ...drafts.filter(draft => !draft.isRecent),
    ],
    answering: drafts.filter(({ isRecent }) => isRecent),
  })
  const times = answeringTime(await countBySeconds(read, id), isAnonymous ? HALF_MINUTE : 0)
  const opened = await readOpenings(read, id)
  const groupsBy = async (column: 'device' | 'channel' | 'locale') =>
    protectedBreakdown(privacy, await countBy(read, id, column))
  return {
    counts,
    ...(completionRate !== undefined && { completionRate }),
    ...(asked && {
      invited: { ...asked, rates: outcomeRates(asked.dispositions), partialFrom: PARTIAL_FROM },
    }),
    days: answersByDay(await countByTime(read, id), await organisationTimeZone(read)),
    ...(times && (!isAnonymous || times.n >= MIN_BASE) && { time: times }),
    ...(opened && { opened }),
    pages: pages.map(({ title, ...page }) => ({
      ...page,
      ...(title !== undefined && { title: plainText(title) }),
    })),
    elsewhere,
    devices: await groupsBy('device'),
    channels: await groupsBy('channel'),
    languages: await groupsBy('locale'),
    ...(isAnonymous && { minimumBase: MIN_BASE }),
  }
}

function countsOf(
  stored: Awaited<ReturnType<typeof countByState>>,
  drafts: readonly { readonly count: number }[],
): Fieldwork['counts'] {
  const of = (is: (row: (typeof stored)[number]) => boolean) =>
    stored.filter(is).reduce((sum, { count }) => sum + Number(count), 0)
  return {
    started: drafts.reduce((sum, { count }) => sum + count, 0),
    partial: of(({ state, setAside }) => state === 'partial' && setAside === null),
    complete: of(({ state, setAside }) => state === 'complete' && setAside === null),
    overQuota: of(({ setAside }) => setAside === 'over-quota'),
    screenedOut: of(({ setAside }) => setAside === 'screened-out'),
  }
}
