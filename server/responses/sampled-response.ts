import type { WaitingResponse } from './sample-block.queries.ts'
import type { SampledResponse } from './sample-of-answers.ts'

/** A stored response as the sample takes it. */
export function sampledResponse({
  answers,
  designWeight,
}: Pick<WaitingResponse, 'answers' | 'designWeight'>): SampledResponse {
  return { answers: JSON.parse(answers), designWeight }
}
