import { randomBytes } from 'node:crypto'
import { Problem, type ProblemCode } from '../http/problem.ts'

/** A wave goes one way: planned, open, closed. */
export type WaveStep = 'draft' | 'open' | 'closed'

/** As it is shown: planned for a date it is scheduled, open but taking nobody new it is paused. */
export type WaveState = WaveStep | 'scheduled' | 'paused'

/** Chosen when the wave is planned, and fixed from its opening on. */
export type Privacy = 'anonymous' | 'identified'

interface Stateful {
  readonly state: WaveStep
  readonly opensAt: string | null
  readonly closesAt: string | null
  readonly pausedAt: string | null
}

/** What it is at a moment. The hour of closing holds also while nobody has carried it out yet. */
export function stateOf({ state, opensAt, closesAt, pausedAt }: Stateful, now: Date): WaveState {
  if (state === 'draft') return opensAt ? 'scheduled' : 'draft'
  if (state === 'closed' || (closesAt && closesAt <= now.toISOString())) return 'closed'
  return pausedAt ? 'paused' : 'open'
}

/**
 * Throws unless somebody may save or submit at this moment; in a pause those who have begun still
 * may. The caller holds the wave and has read it since, so this stays true until the unit ends.
 */
export function admitRespondent(
  wave: Stateful,
  { hasBegun, now }: { readonly hasBegun: boolean; readonly now: string },
): void {
  const state = stateOf(wave, new Date(now))
  if (state === 'paused' && !hasBegun) throw new Problem('wave-paused')
  if (state !== 'paused' && state !== 'open') throw new Problem('wave-not-open')
}

/** Why a wave that has come so far cannot be opened, or closed. */
export function refusal(
  step: 'opening' | 'closing',
  state: WaveStep,
): Extract<ProblemCode, 'wave-already-opened' | 'wave-not-closable'> | undefined {
  if (step === 'opening') return state === 'draft' ? undefined : 'wave-already-opened'
  return state === 'open' ? undefined : 'wave-not-closable'
}

/** 128 random bits: nobody guesses the address of a wave. */
export const newLinkToken = (): string => randomBytes(16).toString('base64url')

const LINK_TOKEN = /^[A-Za-z0-9_-]{22}$/
export const isLinkToken = (text: string): boolean => LINK_TOKEN.test(text)

/** The open link that respondents follow. */
export const openLinkOf = (publicUrl: string, token: string): string => `${publicUrl}/r/${token}`

/** A moment as exactly as it may be stored: in an anonymous wave its day alone (UTC). */
export function storedMoment(privacy: Privacy, time: string): string {
  return privacy === 'anonymous' ? time.slice(0, 10) : time
}
