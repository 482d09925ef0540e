import { randomBytes, randomUUID } from 'node:crypto'
import type { TestApp } from './test-app.ts'

type Call = ReturnType<TestApp['call']>

/** A respondent's page as the server knows it: one id, one secret, one link. */
export interface Respondent {
  readonly id: string
  readonly secret: string
  readonly save: (revision: number, answers: unknown, locale?: string, paradata?: unknown) => Call
  readonly resume: () => Call
  readonly submit: (answers: unknown, locale?: string, paradata?: unknown) => Call
}

export function respondent(
  test: TestApp,
  token: string,
  {
    id = randomUUID(),
    secret = randomBytes(16).toString('base64url'),
  }: { readonly id?: string; readonly secret?: string } = {},
): Respondent {
  const link = `/api/links/${token}`
  const headers = { 'x-respondent-secret': secret }
  return {
    id,
    secret,
    save: (revision, answers, locale = 'en', paradata) =>
      test.call('PUT', `${link}/drafts/${id}`, {
        headers,
        body: { revision, answers, locale, paradata },
      }),
    resume: () => test.call('GET', `${link}/drafts/${id}`, { headers }),
    submit: (answers, locale = 'en', paradata) =>
      test.call('POST', `${link}/responses`, { headers, body: { id, answers, locale, paradata } }),
  }
}
