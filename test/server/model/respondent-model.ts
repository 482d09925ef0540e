import { isDeepStrictEqual } from 'node:util'

export type Answers = Readonly<Record<string, unknown>>

/** What the server must know of one response, by what it has acknowledged. */
export interface Kept {
  readonly revision: number
  readonly answers: Answers
  readonly submitted?: Answers
}

/** What one of the respondent's devices believes. */
export interface Device {
  readonly revision: number
  readonly answers: Answers
}

export interface RespondentModel {
  kept: Kept
  readonly devices: [Device, Device]
}

export const newModel = (): RespondentModel => ({
  kept: { revision: 0, answers: {} },
  devices: [
    { revision: 0, answers: {} },
    { revision: 0, answers: {} },
  ],
})

export interface Outcome {
  readonly status: 200 | 201 | 409
  readonly kept: Kept
}

/** The rules of saving, written out once more. */
export function saved(kept: Kept, { revision, answers }: Device): Outcome {
  const own = revision + 1
  if (kept.submitted) return { status: 409, kept }
  if (own === kept.revision + 1) return { status: 200, kept: { revision: own, answers } }
  const isRetry = own === kept.revision && isDeepStrictEqual(answers, kept.answers)
  return { status: isRetry ? 200 : 409, kept }
}

/** The rules of handing in: once, and the same again is acknowledged again. */
export function submitted(kept: Kept, { answers }: Device): Outcome {
  if (!kept.submitted) {
    return { status: 201, kept: { revision: 0, answers: {}, submitted: answers } }
  }
  return { status: isDeepStrictEqual(kept.submitted, answers) ? 201 : 409, kept }
}
