import type { Locale } from '#survey-definitions/localized-text.ts'

/** What was answered, by the key that SurveyJS stores it under. */
export type Answers = Readonly<Record<string, unknown>>

/** The same answers, whatever the order in which they were given. */
export function sameAnswers(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every(
      key =>
        Object.hasOwn(other, key) && sameAnswers(Reflect.get(one, key), Reflect.get(other, key)),
    )
  )
}

/** One answer with the moment of its last change on this device; without a value it was cleared. */
interface StampedAnswer {
  readonly value?: unknown
  readonly at: number
}

export type StampedAnswers = Readonly<Record<string, StampedAnswer>>

/** What the server has said to hold. A stamp unlike ours says that ours was changed since. */
export interface Acknowledged {
  readonly revision: number
  readonly answers: StampedAnswers
  readonly locale?: Locale
}

export function plainAnswers(stamped: StampedAnswers): Answers {
  return Object.fromEntries(
    Object.entries(stamped).flatMap(([key, { value }]) =>
      value === undefined ? [] : [[key, value]],
    ),
  )
}

/** Stamps what differs from before; a clock set back does not make an answer older than the last. */
export function stampChanges(
  stamped: StampedAnswers,
  before: Answers,
  answers: Answers,
  now: number,
): StampedAnswers {
  const changed: Record<string, StampedAnswer> = {}
  for (const key of keysOf(before, answers)) {
    const value = own(answers, key)
    if (sameAnswers(own(before, key), value)) continue
    const at = Math.max(now, (stamped[key]?.at ?? 0) + 1)
    changed[key] = value === undefined ? { at } : { value, at }
  }
  return { ...stamped, ...changed }
}

/**
 * Joins the copies of two tabs: each answer as last changed. Where the stamps are equal, the copy
 * with the later revision has it from the server. The order of joining does not matter.
 */
export function joinStamped(one: Copy, other: Copy): StampedAnswers {
  const [behind, ahead] =
    one.acknowledged.revision <= other.acknowledged.revision ? [one, other] : [other, one]
  const level = one.acknowledged.revision === other.acknowledged.revision
  const joined: Record<string, StampedAnswer> = { ...behind.answers }
  for (const [key, answer] of Object.entries(ahead.answers)) {
    const known = joined[key]
    if (known === undefined || answer.at > known.at) joined[key] = answer
    else if (answer.at === known.at) joined[key] = level ? firstInOrder(answer, known) : answer
  }
  return joined
}

/** Any order serves, if both tabs keep to it. */
function firstInOrder(one: StampedAnswer, other: StampedAnswer): StampedAnswer {
  return JSON.stringify(one) <= JSON.stringify(other) ? one : other
}

interface Copy {
  readonly answers: StampedAnswers
  readonly acknowledged: Acknowledged
}

/** What the server has of a response. */
export interface ServerCopy {
  readonly revision: number
  readonly answers: Answers
  readonly locale?: Locale
}

/**
 * Takes over what the server has and we did not change since it last acknowledged ours; whatever
 * was changed here since stays. A server that fell behind what it acknowledged takes nothing away.
 */
export function adoptFromServer({ answers, acknowledged }: Copy, server: ServerCopy): Copy {
  const hasFallenBehind = server.revision < acknowledged.revision
  const adopted: Record<string, StampedAnswer> = { ...answers }
  const known: Record<string, StampedAnswer> = {}
  for (const key of keysOf(answers, server.answers)) {
    const ours = answers[key]
    const theirs = own(server.answers, key)
    const isOurs = hasFallenBehind || ours?.at !== acknowledged.answers[key]?.at
    const at = isOurs ? UNLIKE_ANY : (ours?.at ?? 0)
    known[key] = theirs === undefined ? { at } : { value: theirs, at }
    if (!isOurs && !sameAnswers(ours?.value, theirs)) adopted[key] = known[key]
  }
  return { answers: adopted, acknowledged: { ...server, answers: known } }
}

/** The stamp of what is not known to be ours, even where it looks the same: it may be older. */
const UNLIKE_ANY = -1

function keysOf(one: object, other: object): Set<string> {
  return new Set([...Object.keys(one), ...Object.keys(other)])
}

function own(answers: Answers, key: string): unknown {
  return Object.hasOwn(answers, key) ? answers[key] : undefined
}
