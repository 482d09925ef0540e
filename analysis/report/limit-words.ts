import {
  F_SQUARED,
  GOOD_HTMT,
  GOOD_LOADING,
  GOOD_VIF,
  MAX_HTMT,
  MAX_SRMR,
  MAX_VIF,
  MIN_AVE,
  MIN_BASE,
  MIN_RELIABILITY,
  REDUNDANT_RELIABILITY,
  SIGNIFICANCE,
} from '../thresholds.ts'

/** The limits that texts state, by the names that stand for them there. */
export const LIMIT_WORDS: Readonly<Record<string, string>> = {
  significance: SIGNIFICANCE.toFixed(2),
  minReliability: MIN_RELIABILITY.toFixed(2),
  redundantReliability: REDUNDANT_RELIABILITY.toFixed(2),
  minAve: MIN_AVE.toFixed(2),
  goodLoading: GOOD_LOADING.toFixed(3),
  goodHtmt: GOOD_HTMT.toFixed(2),
  maxHtmt: MAX_HTMT.toFixed(2),
  goodVif: String(GOOD_VIF),
  maxVif: String(MAX_VIF),
  smallEffect: F_SQUARED.small.toFixed(2),
  mediumEffect: F_SQUARED.medium.toFixed(2),
  largeEffect: F_SQUARED.large.toFixed(2),
  maxSrmr: MAX_SRMR.toFixed(2),
  minBase: String(MIN_BASE),
}
