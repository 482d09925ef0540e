import type { DerivationKey } from './derivations/derivation-key.ts'
import type { Cell, NumberFormat } from './document.ts'

interface Said {
  /** What stands there where there is no such number. @default '' */
  readonly absent?: string
  readonly derivation?: DerivationKey
}

/** The cell of a number that need not exist; what is not a number is never shown. */
export function numberCell(
  value: number | undefined,
  format: NumberFormat,
  { absent = '', derivation }: Said = {},
): Cell {
  const derived = derivation && { derivation }
  if (value === undefined || Number.isNaN(value)) {
    return derived ? { kind: 'text', text: absent, ...derived } : absent
  }
  return { kind: 'number', value, format, ...derived }
}

/** The cell of an interval; without one, `absent`. */
export function rangeCell(
  interval: readonly [number, number] | undefined,
  format: NumberFormat,
  absent = '',
): Cell {
  if (!interval) return absent
  const [low, high] = interval
  return { kind: 'range', low, high, format }
}
