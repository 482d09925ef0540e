/** What surveys of several sizes can be expected to show, as plain data. */
export interface SampleSizePlan<Name extends string = string> {
  readonly seed: number
  readonly simulations: number
  readonly sizes: readonly PlannedSize<Name>[]
  /** By the inverse square root rule, for the smallest expected effect. */
  readonly ruleOfThumb: { readonly smallestPath: number; readonly n: number }
}

export interface PlannedSize<Name extends string = string> {
  readonly n: number
  /** Simulations without a solution: left out. */
  readonly failed: number
  readonly indices: readonly {
    readonly construct: Name
    readonly mean: number
    /** Standard deviation of the index over the simulated surveys. */
    readonly standardError: number
    /** Half the width of a 95 % interval, in points. */
    readonly halfWidth: number
    /** Change between two such surveys that is found with 80 % power at 5 %. */
    readonly minimumDetectable: number
  }[]
  readonly paths: readonly {
    readonly from: Name
    readonly to: Name
    readonly mean: number
    readonly standardError: number
    /** Share of the surveys that find the effect at 5 %. */
    readonly power: number
  }[]
}
