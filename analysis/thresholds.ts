/*
 * Every limit that more than one verdict, sentence or finding goes by, with its source. A limit that
 * one function alone uses stands beside that function.
 */

/** Tests are significant below this p. */
export const SIGNIFICANCE = 0.05

/** α, ρA and ρC wanted of a scale (Nunnally 1978; Hair et al. 2022). */
export const MIN_RELIABILITY = 0.7

/** Above this reliability the questions repeat one another (Hair et al. 2022). */
export const REDUNDANT_RELIABILITY = 0.95

/** Half of the variance of a block is its construct's (Fornell & Larcker 1981). */
export const MIN_AVE = 0.5

/** From here on half of an indicator's variance is its construct's: .708² = .5 (Hair et al. 2022). */
export const GOOD_LOADING = 0.708

/** Below this an indicator of a mode A block should go (Hair et al. 2022). */
export const MIN_LOADING = 0.4

/** Below this HTMT, two constructs of different meaning are distinct (Henseler, Ringle & Sarstedt 2015). */
export const GOOD_HTMT = 0.85

/** From this HTMT on, even constructs of similar meaning are not distinct (Henseler et al. 2015). */
export const MAX_HTMT = 0.9

/** Below this variance inflation, collinearity does no harm (Hair et al. 2022). */
export const GOOD_VIF = 3

/** From this variance inflation on, the effects of predictors cannot be separated (Hair et al. 2022). */
export const MAX_VIF = 5

/** R² that is substantial, moderate and weak (Hair et al. 2022). */
export const R_SQUARED = { substantial: 0.75, moderate: 0.5, weak: 0.25 } as const

/** f² of a predecessor that is large, medium and small (Cohen 1988). */
export const F_SQUARED = { large: 0.35, medium: 0.15, small: 0.02 } as const

/** f² of an interaction that is large, medium and small (Kenny 2018). */
export const INTERACTION_F_SQUARED = { large: 0.025, medium: 0.01, small: 0.005 } as const

/** SRMR of a model that fits (Hu & Bentler 1999). */
export const MAX_SRMR = 0.08

/** Comparative fit (CFI) of a covariance model that fits well, and the least acceptable (Hu & Bentler 1999). */
export const GOOD_CFI = 0.95
export const MIN_CFI = 0.9

/** RMSEA of a covariance model that fits well, and the most acceptable (Hu & Bentler 1999). */
export const GOOD_RMSEA = 0.06
export const MAX_RMSEA = 0.08

/** More failed resamples than this share, and the intervals no longer stand for the whole. */
export const MAX_FAILED_SHARE = 0.05

/** A smaller BIC counts from this difference on: less is no evidence (Kass & Raftery 1995). */
export const MIN_BIC_EVIDENCE = 2

/** Fewer respondents than this are not shown: neither figures nor what they wrote. */
export const MIN_BASE = 10

/** From this many respondents on, figures may be ranked and compared. */
export const FULL_BASE = 30

/** From this many respondents on, models and predictions are trusted without a warning. */
export const MODEL_BASE = 100
