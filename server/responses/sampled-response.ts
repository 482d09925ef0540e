import type { SampledResponse } from './sample-of-answers.ts'
import type { WaitingResponse } from './waiting-response.queries.ts'

/** A stored response as the sample takes it. */
export function sampledResponse({
  answers,
  designWeight,
}: Pick<WaitingResponse, 'answers' | 'designWeight'>): SampledResponse {
  return { answers: JSON.parse(answers), designWeight }
}
