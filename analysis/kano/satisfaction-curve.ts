import type { KanoCategory } from './kano-category.ts'

/** Satisfaction as a function of how far a feature is fulfilled: S(x) = slope · f(x) + offset. */
export interface SatisfactionCurve {
  readonly category: Extract<KanoCategory, 'M' | 'O' | 'A'>
  /** f(x): x for O, eˣ for A, −e⁻ˣ for M. */
  readonly shape: 'linear' | 'exponential' | 'saturating'
  readonly slope: number
  readonly offset: number
}

/**
 * The S-CR curve of a feature (Wang & Ji 2010) through S(0) = Worse and S(1) = Better,
 * for x from 0, absent, to 1, fully there. O is a line; A rises ever faster,
 * (CS − DS)eˣ/(e − 1) − (CS − e·DS)/(e − 1); M levels off,
 * −e(CS − DS)e⁻ˣ/(e − 1) + (e·CS − DS)/(e − 1), with CS = Better and DS = Worse.
 *
 * Undefined for I, R and Q, which have no such curve. Example: CS .568, DS −.736 at x = .5: M .0757,
 * O −.0840, A −.2437.
 */
export function satisfactionCurve(
  category: KanoCategory,
  better: number,
  worse: number,
): SatisfactionCurve | undefined {
  const rise = (better - worse) / (Math.E - 1)
  if (category === 'O') return { category, shape: 'linear', slope: better - worse, offset: worse }
  if (category === 'A') return { category, shape: 'exponential', slope: rise, offset: worse - rise }
  if (category === 'M')
    return { category, shape: 'saturating', slope: Math.E * rise, offset: better + rise }
  return undefined
}

/**
 * S(x). Throws `RangeError` for x outside 0 to 1.
 *
 * Example: CS .568, DS −.736, one-dimensional, x = .5: −.0840.
 */
export function satisfactionAt({ shape, slope, offset }: SatisfactionCurve, x: number): number {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`invalid degree of fulfilment: ${x}`)
  if (shape === 'linear') return slope * x + offset
  return slope * (shape === 'exponential' ? Math.exp(x) : -Math.exp(-x)) + offset
}
