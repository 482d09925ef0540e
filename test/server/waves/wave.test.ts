import { describe, expect, it } from 'vitest'
import {
  isLinkToken,
  newLinkToken,
  refusal,
  storedMoment,
  type WaveStep,
} from '#server/waves/wave.ts'

describe('a wave', () => {
  it.each<[WaveStep, string | undefined, string | undefined]>([
    ['draft', undefined, 'wave-not-closable'],
    ['open', 'wave-already-opened', undefined],
    ['closed', 'wave-already-opened', 'wave-not-closable'],
  ])('goes one way: from %s, opening is refused by %s and closing by %s', (state, open, close) => {
    expect(refusal('opening', state)).toBe(open)
    expect(refusal('closing', state)).toBe(close)
  })

  it('has a link token of 128 bits, never the same', () => {
    const tokens = Array.from({ length: 1000 }, newLinkToken)
    expect(new Set(tokens).size).toBe(1000)
    for (const token of tokens) {
      expect(isLinkToken(token)).toBe(true)
      expect(Buffer.from(token, 'base64url')).toHaveLength(16)
    }
  })

  it.each([
    '',
    'none',
    'A'.repeat(21),
    'A'.repeat(23),
    `${'A'.repeat(21)}\0`,
    `${'A'.repeat(22)}\n`,
  ])('does not take %j for a link token', text => {
    expect(isLinkToken(text)).toBe(false)
  })

  it('keeps of a moment the day alone where it is anonymous', () => {
    expect(storedMoment('anonymous', '2026-11-21T21:15:03.123Z')).toBe('2026-11-21')
    expect(storedMoment('identified', '2026-11-21T21:15:03.123Z')).toBe('2026-11-21T21:15:03.123Z')
  })
})
