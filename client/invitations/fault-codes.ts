import { z } from 'zod'
import { ApiProblem } from '../api.ts'

const faults = z.array(
  z.object({
    code: z.enum(['link-missing', 'link-in-subject', 'unknown-placeholder']),
    placeholder: z.string().default(''),
  }),
)

/** What is wrong with a text, where the server refused it for that. */
export function faultCodes(error: unknown): z.infer<typeof faults> {
  if (!(error instanceof ApiProblem) || error.code !== 'invitation-text-faults') return []
  return faults.catch([]).parse(error.details)
}
