import type { Finding } from '../finding.ts'

/** How well the model measures, and whether its estimate is admissible. */
export interface Assessment<Name extends string = string> {
  readonly constructs: readonly ConstructAssessment<Name>[]
  readonly findings: readonly Finding[]
}

export interface ConstructAssessment<Name extends string = string> {
  readonly construct: Name
  /** Standardised, as SmartPLS and seminr report it. */
  readonly alpha: number
  readonly alphaRaw: number
  /** 1 for a single indicator; absent in mode B. */
  readonly rhoA?: number
  readonly rhoC: number
  readonly ave: number
}
