import type { z } from 'zod'
import type { findAnswer } from '#server/responses/receipt.contract.ts'
import type {
  openLink,
  resumeAnswers,
  saveAnswers,
  savedAnswers,
  submitAnswers,
} from '#server/responses/respond.contract.ts'

interface Json<Schema extends z.ZodType> {
  readonly content: { readonly 'application/json': { readonly schema: Schema } }
}

type Output<Answer> = Answer extends Json<infer Schema> ? z.output<Schema> : never
type Input<Body> = Body extends Json<infer Schema> ? z.input<Schema> : never

export type LinkAnswer = Output<(typeof openLink.responses)[200]>
export type ResumeAnswer = Output<(typeof resumeAnswers.responses)[200]>
export type SaveBody = Input<typeof saveAnswers.request.body>
export type SaveAnswer = Output<(typeof saveAnswers.responses)[200]>
export type SubmitBody = Input<typeof submitAnswers.request.body>
export type SubmitAnswer = Output<(typeof submitAnswers.responses)[201]>
export type ReceiptAnswer = Output<(typeof findAnswer.responses)[200]>
/** What is there instead of a stale save. */
export type SavedAnswers = z.output<typeof savedAnswers>
