/** One answer on offer. */
export interface Option {
  readonly key: string
  readonly label: string
  readonly enabled?: boolean
}
