import type { Answer, api } from '../api.ts'

/** By what customers can be divided: segments, and what the company knows of them. */
export interface CustomerParts {
  readonly segments: Answer<typeof api.segments.$get>
  readonly attributes: Answer<(typeof api)['customer-attributes']['$get']>
}
