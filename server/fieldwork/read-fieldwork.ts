import type { z } from '@hono/zod-openapi'
import type { Kysely } from 'kysely'
import { outcomeRates } from '#analysis/fieldwork/outcome-rates.ts'
import { participation } from '#analysis/fieldwork/participation.ts'
import { suppressTable } from '#analysis/fieldwork/suppress-table.ts'
import { MIN_BASE } from '#analysis/thresholds.ts'
import type { Database } from '../database/database.ts'
import type { Deps } from '../deps.ts'
import { organisationTimeZone } from '../i18n/time-zone.ts'
import { openingsOf, silentByPage } from '../responses/opening.queries.ts'
import { compiledVersion } from '../surveys/compiled-version.ts'
import { plainText } from '../waves/view-quotas.ts'
import type { Wave } from '../waves/wave.queries.ts'
import type { Privacy } from '../waves/wave.ts'
import { answeringTime } from './answering-time.ts'
import { answersByDay } from './answers-by-day.ts'
import type { fieldwork } from './fieldwork.contract.ts'
import {
  countBegun,
  countBy,
  countBySeconds,
  countByState,
  countByTime,
  countDraftsByPage,
  countPartialsByPage,
} from './fieldwork.queries.ts'
import { pageDropOff } from './page-drop-off.ts'
import { PARTIAL_FROM, waveDispositions } from './wave-dispositions.ts'

type Fieldwork = z.infer<typeof fieldwork>

/** A respondent who has saved nothing for this long counts as dropped out. */
const GONE_AFTER = 30 * 60_000
/** The resolution of times in an anonymous wave. */
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

interface Group {
  readonly value: string | null
  readonly count: number | null
}

/**
 * The largest group first. In an anonymous wave groups of too few people are hidden, with as many
 * others as it takes that they cannot be worked out from the total.
 */
export function protectedBreakdown(
  privacy: Privacy,
  groups: readonly { readonly value: string | null; readonly count: number }[],
): Group[] {
  const sorted = [...groups].sort((one, other) => other.count - one.count)
  if (privacy === 'identified' || sorted.length === 0) return sorted
  const counts = [sorted.map(({ count }) => count)]
  const [verdicts = []] = suppressTable(
    { counts, columnTotals: false, grandTotal: false },
    MIN_BASE,
  ).cells
  return sorted.map(({ value, count }, at) => ({
    value,
    count: verdicts[at] === 'shown' ? count : null,
  }))
}

interface Openings {
  readonly people: number
  readonly silent: number
}

/**
 * Who has opened the questionnaire, and who of them has answered nothing. An opening and an answer
 * are counted separately and nothing joins them, so this is a difference: a person who opens a link on
 * two devices and answers on one counts once as silent. Kiosks and embedded pages are left out, where
 * showing the page does not mean that somebody came.
 *
 * Undefined where nothing was counted, as in a wave of before.
 */
async function readOpenings(db: Kysely<Database>, waveId: string): Promise<Openings | undefined> {
  const openings = await openingsOf(db, waveId)
  if (openings === 0) return undefined
  const left = (await silentByPage(db, waveId)).reduce((sum, { count }) => sum + count, 0)
  const begun = (await countBegun(db, waveId)) + left
  const people = Math.max(openings, begun)
  return { people, silent: people - begun }
}
