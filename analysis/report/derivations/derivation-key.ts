type Arrow = `${string}→${string}`

/**
 * Names the number that a derivation is of: what it is, and which constructs, questions or model it is
 * about. A route lists the constructs that it passes, joined by arrows.
 */
export type DerivationKey =
  | `index:${string}`
  | `change:${string}`
  | `reliability:${string}`
  | `indicator:${string}`
  | `path:${Arrow}`
  | `effect:${Arrow}`
  | `htmt:${Arrow}`
  | `vif:${Arrow}`
  | `fSquared:${Arrow}`
  | `route:${string}`
  | `fit:${'saturated' | 'estimated'}`
  | `prediction:${string}`
