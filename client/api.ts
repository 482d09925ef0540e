import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { type ClientResponse, hc } from 'hono/client'
import type { Api } from '#server/app.ts'

export const { api } = hc<Api>('/')

/** What the server refused: the code is the key of its words in `problems.json`. */
export class ApiProblem extends Error {
  readonly code: string
  readonly status: number
  readonly details: unknown

  constructor(code: string, status: number, message: string, details?: unknown) {
    super(message)
    this.name = 'ApiProblem'
    this.code = code
    this.status = status
    this.details = details
  }
}

/** What a call answers with, once it is known to have succeeded. */
export async function call<T>(sent: Promise<ClientResponse<T, number, 'json'>>): Promise<T> {
  return (await succeeded(sent)).json()
}

/** For a call that answers nothing but that it is done. */
export async function callDone(sent: Promise<Sent>): Promise<void> {
  await succeeded(sent)
}

interface Sent {
  readonly ok: boolean
  readonly status: number
  readonly json: () => Promise<unknown>
}

async function succeeded<R extends Sent>(sent: Promise<R>): Promise<R> {
  const response = await sent.catch((error: unknown) => {
    throw new ApiProblem('unreachable', 0, String(error))
  })
  if (!response.ok) throw await problemOf(response)
  return response
}

async function problemOf(response: Sent) {
  const body = await response.json().catch(() => undefined)
  if (typeof body !== 'object' || body === null || !('code' in body)) {
    return new ApiProblem('fault', response.status, 'no problem document')
  }
  const detail = 'detail' in body ? String(body.detail) : String(body.code)
  const details = 'details' in body ? body.details : undefined
  return new ApiProblem(String(body.code), response.status, detail, details)
}

/** The success body of a route's method. */
export type Answer<Method extends (...parameters: never[]) => Promise<unknown>> =
  Awaited<ReturnType<Method>> extends ClientResponse<infer T, number, 'json'> ? T : never

export type ReportOptionWords = NonNullable<
  Parameters<(typeof api.waves)[':waveId']['report']['$get']>[0]['query']
>

/** Every question that a page asks, with the key that its answer is kept under. */
export const queries = {
  session: () => queryOptions({ queryKey: ['session'], queryFn: () => call(api.session.$get()) }),
  demo: () => queryOptions({ queryKey: ['demo'], queryFn: () => call(api.demo.$get()) }),
  catalogue: () =>
    queryOptions({
      queryKey: ['catalogue'],
      queryFn: () => call(api.catalogue.$get()),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  surveys: () => queryOptions({ queryKey: ['surveys'], queryFn: () => call(api.surveys.$get()) }),
  survey: (surveyId: string) =>
    queryOptions({
      queryKey: ['surveys', surveyId],
      queryFn: () => call(api.surveys[':surveyId'].$get({ param: { surveyId } })),
    }),
  wavesOf: (surveyId: string) =>
    queryOptions({
      queryKey: ['surveys', surveyId, 'waves'],
      queryFn: () => call(api.surveys[':surveyId'].waves.$get({ param: { surveyId } })),
    }),
  wave: (waveId: string) =>
    queryOptions({
      queryKey: ['waves', waveId],
      queryFn: () => call(api.waves[':waveId'].$get({ param: { waveId } })),
    }),
  quality: (waveId: string) =>
    queryOptions({
      queryKey: ['waves', waveId, 'quality'],
      queryFn: () => call(api.waves[':waveId'].quality.$get({ param: { waveId } })),
    }),
  fieldwork: (waveId: string) =>
    queryOptions({
      queryKey: ['waves', waveId, 'fieldwork'],
      queryFn: () => call(api.waves[':waveId'].fieldwork.$get({ param: { waveId } })),
    }),
  quotaQuestions: (surveyId: string, versionId: string) =>
    queryOptions({
      queryKey: ['surveys', surveyId, 'quota-questions', versionId],
      queryFn: () =>
        call(
          api.surveys[':surveyId']['quota-questions'].$get({
            param: { surveyId },
            query: { versionId },
          }),
        ),
    }),
  schedulesOf: (surveyId: string) =>
    queryOptions({
      queryKey: ['surveys', surveyId, 'wave-schedules'],
      queryFn: () => call(api.surveys[':surveyId']['wave-schedules'].$get({ param: { surveyId } })),
    }),
  timeZone: () =>
    queryOptions({
      queryKey: ['time-zone'],
      queryFn: () => call(api['time-zone'].$get()),
    }),
  report: (waveId: string, query: ReportOptionWords) =>
    queryOptions({
      queryKey: ['waves', waveId, 'report', query],
      queryFn: () => call(api.waves[':waveId'].report.$get({ param: { waveId }, query })),
      // Other options keep the old figures in place until the new ones are there.
      placeholderData: keepPreviousData,
    }),
  import: (importId: string) =>
    queryOptions({
      queryKey: ['imports', importId],
      queryFn: () => call(api.imports[':importId'].$get({ param: { importId } })),
    }),
  customers: (search: string, after: string | undefined) =>
    queryOptions({
      queryKey: ['customers', 'list', search, after],
      queryFn: () => call(api.customers.$get({ query: { search, after } })),
      placeholderData: keepPreviousData,
    }),
  customer: (customerId: string) =>
    queryOptions({
      queryKey: ['customers', 'one', customerId],
      queryFn: () => call(api.customers[':customerId'].$get({ param: { customerId } })),
    }),
  customerAttributes: () =>
    queryOptions({
      queryKey: ['customers', 'attributes'],
      queryFn: () => call(api['customer-attributes'].$get()),
    }),
  customerImport: (importId: string) =>
    queryOptions({
      queryKey: ['customer-imports', importId],
      queryFn: () => call(api['customer-imports'][':importId'].$get({ param: { importId } })),
    }),
  segments: () =>
    queryOptions({ queryKey: ['segments'], queryFn: () => call(api.segments.$get()) }),
  job: (jobId: string) =>
    queryOptions({
      queryKey: ['jobs', jobId],
      queryFn: () => call(api.jobs[':jobId'].$get({ param: { jobId } })),
    }),
}
