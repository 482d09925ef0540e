import { randomBytes } from 'node:crypto'
import type { ProblemCode } from '../http/problem.ts'

/** A wave goes one way: planned, open, closed. */
export type WaveState = 'draft' | 'open' | 'closed'

/** Chosen when the wave is planned, and fixed from its opening on. */
export type Privacy = 'anonymous' | 'identified'

/** Why a wave in this state cannot be opened, or closed. */
export function refusal(
  step: 'opening' | 'closing',
  state: WaveState,
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

/** How exactly a moment may be kept: in an anonymous wave by its day alone (UTC). */
export function keptMoment(privacy: Privacy, time: string): string {
  return privacy === 'anonymous' ? time.slice(0, 10) : time
}
