import type { MailingTable, PauseReason } from './mailing.table.ts'

/** What a person sets. */
export type MailingSettings = Omit<
  MailingTable,
  'waveId' | 'state' | 'pauseReason' | 'trouble' | 'startedAt' | 'againAt'
>

export const DEFAULT_MAILING: MailingSettings = {
  startAt: null,
  perMinute: 60,
  quietFrom: '21:00',
  quietUntil: '08:00',
  remindAfterDays: 5,
  maxReminders: 1,
  replyTo: null,
}

export const MAX_PER_MINUTE = 6000
export const MAX_REMINDERS = 3

/** Whether clocks that show this stand between the two times, which may lie across midnight. */
export function isQuiet(
  wallTime: string,
  { quietFrom, quietUntil }: Pick<MailingSettings, 'quietFrom' | 'quietUntil'>,
): boolean {
  if (quietFrom === null || quietUntil === null) return false
  const time = wallTime.slice(11, 16)
  return quietFrom <= quietUntil
    ? time >= quietFrom && time < quietUntil
    : time >= quietFrom || time < quietUntil
}

/**
 * How many mails may begin now: never more than the rate in any minute, nor more than their share
 * of it in any five seconds, so that they do not come in a burst at its beginning.
 */
export function allowance(
  perMinute: number,
  { lastMinute, lastSeconds }: { readonly lastMinute: number; readonly lastSeconds: number },
): number {
  const share = Math.max(1, Math.ceil(perMinute / 12))
  return Math.max(0, Math.min(perMinute - lastMinute, share - lastSeconds))
}

const FIRST_PAUSE_MINUTES = 5
/** With pauses of 5, 15, 45 … minutes between them: a day and a quarter in all. */
export const MAX_ATTEMPTS = 7

/** When a mail that was not taken for now is tried again; undefined when it was tried enough. */
export function nextAttempt(attempts: number, now: Date): Date | undefined {
  if (attempts >= MAX_ATTEMPTS) return undefined
  return new Date(now.getTime() + FIRST_PAUSE_MINUTES * 3 ** (attempts - 1) * 60_000)
}

const MAX_IN_A_ROW = 10
/** Mail services put senders under review from 5 or 10 % on; a small list may well have some more. */
const MAX_REFUSED = 0.2
const MIN_TRIED = 50
export const LOOKED_BACK = 100

/**
 * Whether so many were refused that sending on would do harm: a mail server or a list of addresses
 * that is not in order costs the sender's name. `refused`: for the mails tried last, the newest first.
 */
export function reasonToPause(refused: readonly boolean[]): PauseReason | undefined {
  const newest = refused.slice(0, MAX_IN_A_ROW)
  if (newest.length === MAX_IN_A_ROW && newest.every(Boolean)) return 'refused-in-a-row'
  const lately = refused.slice(0, LOOKED_BACK)
  const share = lately.filter(Boolean).length / lately.length
  return lately.length >= MIN_TRIED && share >= MAX_REFUSED ? 'refused-often' : undefined
}
