/** The declared ends of an indicator's answer scale, not those that happen to occur. */
export interface Scale {
  readonly min: number
  readonly max: number
}
