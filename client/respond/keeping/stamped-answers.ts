import { type Answers, sameAnswers } from './answers.ts'
import type { Acknowledged, StampedAnswer, StampedAnswers } from './kept-response.ts'

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
  answers: Answers,
  now: number,
): StampedAnswers {
  const changed: Record<string, StampedAnswer> = {}
  for (const key of keysOf(stamped, answers)) {
    const before = stamped[key]
    const value = own(answers, key)
    if (sameAnswers(before?.value, value)) continue
    const at = Math.max(now, (before?.at ?? 0) + 1)
    changed[key] = value === undefined ? { at } : { value, at }
  }
  return { ...stamped, ...changed }
}

/**
 * Joins the copies of two tabs: each answer as last changed. Where the stamps are equal, whoever
 * knows the later revision has it from the server. The order of joining does not matter.
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

/**
 * Takes over what the server has and we did not change since it last acknowledged ours; whatever
 * was changed here since stays. A server that fell behind what it acknowledged takes nothing away.
 */
export function adoptFromServer(
  { answers, acknowledged }: Copy,
  server: Acknowledged,
): StampedAnswers {
  if (server.revision < acknowledged.revision) return answers
  const adopted: Record<string, StampedAnswer> = {}
  for (const key of keysOf(answers, server.answers)) {
    const ours = answers[key]
    const theirs = own(server.answers, key)
    const unchanged = sameAnswers(ours?.value, own(acknowledged.answers, key))
    if (!unchanged || sameAnswers(ours?.value, theirs)) continue
    const at = ours?.at ?? 0
    adopted[key] = theirs === undefined ? { at } : { value: theirs, at }
  }
  return { ...answers, ...adopted }
}

function keysOf(one: object, other: object): Set<string> {
  return new Set([...Object.keys(one), ...Object.keys(other)])
}

function own(answers: Answers, key: string): unknown {
  return Object.hasOwn(answers, key) ? answers[key] : undefined
}
