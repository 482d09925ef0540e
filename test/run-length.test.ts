import { expect, it } from 'vitest'
import { runLength } from './support/run-length.ts'

it('the long runs are long in the command that is for them, and in no other', () => {
  const isForThem = process.env.npm_lifecycle_event === 'test:faults'
  expect(runLength(1, 2)).toBe(isForThem ? 2 : 1)
})
