import { randomUUID } from 'node:crypto'
import { deserialize, serialize } from 'node:v8'

/** Plain data that many tasks need, in memory that threads share instead of a copy with each task. */
export interface SharedInput {
  readonly id: string
  readonly bytes: SharedArrayBuffer
}

export function shareInput(input: unknown): SharedInput {
  const serialized = serialize(input)
  const bytes = new SharedArrayBuffer(serialized.length)
  new Uint8Array(bytes).set(serialized)
  return { id: randomUUID(), bytes }
}

/** A thread that has had no task of an input for so long gives back what it made of it. */
const FORGOTTEN_AFTER_MS = 10_000

/**
 * In a thread: what is made of an input once and serves all its tasks. A thread that takes over from
 * one that has ended makes it again.
 */
export function madeOnce<Input, Made>(make: (input: Input) => Made): (shared: SharedInput) => Made {
  const made = new Map<string, { readonly value: Made; readonly timer: NodeJS.Timeout }>()
  return ({ id, bytes }) => {
    const known = made.get(id)
    if (known) {
      known.timer.refresh()
      return known.value
    }
    const value = make(deserialize(new Uint8Array(bytes).slice()))
    const timer = setTimeout(() => made.delete(id), FORGOTTEN_AFTER_MS).unref()
    made.set(id, { value, timer })
    return value
  }
}
