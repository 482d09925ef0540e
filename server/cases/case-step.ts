import type { CustomerCase } from './case.queries.ts'
import type { CaseEventDetail } from './case-event.ts'

/** One thing that changes about a case, with what its history says of it. */
export interface CaseStep {
  readonly to: Partial<CustomerCase>
  readonly events: readonly CaseEventDetail[]
}
