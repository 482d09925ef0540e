import type { Trouble } from '../response/sending.ts'

/** What the page reads of a problem document (RFC 9457). */
export interface Problem {
  readonly code: string
  readonly details?: unknown
}

/** What came of a call: an answer, a refusal in the server's words, or nothing at all. */
export type Called<Body> =
  | { readonly kind: 'answered'; readonly body: Body }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'unreachable'; readonly trouble: Trouble; readonly retryAfter?: number }

export interface Call {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE'
  readonly path: string
  readonly secret?: string
  readonly receipt?: string
  readonly body?: unknown
}

const PATIENCE = 20_000
/** Browsers let a longer body not outlive its page. */
const MAX_KEEPALIVE_BYTES = 60_000
/** Statuses that say nothing about the request itself: too slow, too many, or a server in trouble. */
const PASSING = [408, 425, 429]

/** `Body` is the contract's type of the answer; page and server are built together. */
export async function callApi<Body>({
  method,
  path,
  secret,
  receipt,
  body,
}: Call): Promise<Called<Body>> {
  const ended = new AbortController()
  const patience = setTimeout(() => ended.abort(), PATIENCE)
  const json = body === undefined ? undefined : JSON.stringify(body)
  try {
    const response = await fetch(path, {
      method,
      headers: {
        Accept: 'application/json',
        ...(json !== undefined && { 'Content-Type': 'application/json' }),
        ...(secret !== undefined && { 'X-Respondent-Secret': secret }),
        ...(receipt !== undefined && { 'X-Respondent-Receipt': receipt }),
      },
      ...(json !== undefined && { body: json, keepalive: json.length < MAX_KEEPALIVE_BYTES }),
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: ended.signal,
    })
    if (response.status >= 500 || PASSING.includes(response.status)) {
      return { kind: 'unreachable', trouble: 'server', ...retryAfter(response) }
    }
    if (response.ok) return { kind: 'answered', body: (await response.json()) as Body }
    const answer: unknown = await response.json()
    if (isProblem(answer)) return { kind: 'refused', problem: answer }
    return { kind: 'unreachable', trouble: 'server' }
  } catch {
    return { kind: 'unreachable', trouble: 'network' }
  } finally {
    clearTimeout(patience)
  }
}

function retryAfter(response: Response): { retryAfter?: number } {
  const seconds = Number(response.headers.get('Retry-After'))
  return seconds > 0 ? { retryAfter: seconds * 1000 } : {}
}

/** A sign-in page of a hotel's network also answers; only our own server speaks of problems. */
function isProblem(answer: unknown): answer is Problem {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'code' in answer &&
    typeof answer.code === 'string'
  )
}
