import { GENERATOR } from '../resampling/sfc32.ts'
import type { EvaluationTable } from './evaluation-table.ts'
import { ALPHA_CUT } from './fuzzy-kano.ts'
import type { KanoFeature } from './kano-feature.ts'
import type { QuadrantCut } from './kano-quadrant.ts'
import type { LatentClassOptions } from './latent-class-options.ts'
import { LEADING_ALPHA } from './leading-test.ts'
import { TIE_GAP } from './tie-state.ts'

/** How a Kano study is evaluated. */
export interface KanoOptions {
  /** @default 'standard' */
  readonly table?: EvaluationTable
  /** Level of the exact test of the two leading counts. @default 0.1 */
  readonly alpha?: number
  /** Largest gap that counts as a near tie, a share of all pairs. @default 0.05 */
  readonly tieGap?: number
  /** Of the intervals. @default 0.95 */
  readonly level?: number
  /** Where the Better/Worse plane is cut. @default 'half' */
  readonly cut?: QuadrantCut['at']
  /** Bootstrap resamples for P(mode); 0 leaves it out. @default 2000 */
  readonly resamples?: number
  /** Of P(mode) and the latent classes: a whole number from 0 to 2⁵³ − 1. @default 20260101 */
  readonly seed?: number
  /** Fuzzy membership from which on a respondent supports a category. @default 0.4 */
  readonly alphaCut?: number
  /** Looks for segments too; they need the same respondents in all features. */
  readonly latentClasses?: Omit<LatentClassOptions, 'seed' | 'table' | 'level'>
  /** The features of an earlier wave, to be tested for drift by name. */
  readonly earlier?: readonly KanoFeature[]
  /** Level of the drift tests after Holm's adjustment. @default 0.05 */
  readonly driftAlpha?: number
}

/** The options as used, stored with the result. */
export interface KanoSettings extends Required<Omit<KanoOptions, 'latentClasses' | 'earlier'>> {
  /** How P(mode) and the starts of the latent classes were drawn. */
  readonly generator: string
}

/**
 * Throws `RangeError` for options that cannot work.
 *
 * Example: without options the table is standard, near ties reach to a gap of .05, the test of
 * the lead takes .1, that of drift .05, intervals .95, and the fuzzy cut is .4.
 */
export function kanoSettings({
  table = 'standard',
  alpha = LEADING_ALPHA,
  tieGap = TIE_GAP,
  level = 0.95,
  cut = 'half',
  resamples = 2000,
  seed = 20260101,
  alphaCut = ALPHA_CUT,
  driftAlpha = 0.05,
}: KanoOptions = {}): KanoSettings {
  if (table !== 'standard' && table !== 'pouliot') throw new RangeError(`invalid table: ${table}`)
  if (cut !== 'half' && cut !== 'means') throw new RangeError(`invalid cut: ${cut}`)
  for (const [name, share] of Object.entries({ alpha, level, driftAlpha }))
    if (!(share > 0 && share < 1)) throw new RangeError(`invalid ${name}: ${share}`)
  if (!(tieGap >= 0 && tieGap < 1)) throw new RangeError(`invalid tieGap: ${tieGap}`)
  if (!(alphaCut > 0 && alphaCut <= 1)) throw new RangeError(`invalid alphaCut: ${alphaCut}`)
  if (!(Number.isInteger(resamples) && resamples >= 0))
    throw new RangeError(`invalid resamples: ${resamples}`)
  if (!(Number.isSafeInteger(seed) && seed >= 0)) throw new RangeError(`invalid seed: ${seed}`)
  return {
    table,
    alpha,
    tieGap,
    level,
    cut,
    resamples,
    seed,
    alphaCut,
    driftAlpha,
    generator: GENERATOR,
  }
}
