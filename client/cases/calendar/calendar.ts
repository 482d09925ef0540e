import type { Answer, api } from '../../api.ts'

export type WorkingCalendar = Answer<(typeof api)['working-calendar']['$get']>

/** A day that is not what its weekday says, and what for. */
export interface NamedDay {
  readonly day: string
  readonly name: string
}
