import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Logger } from 'pino'
import { QueueFull } from '../database/database.ts'
import { errorCode } from '../database/dialects/dialect.ts'

/** Every way in which a request can fail, with its status. The code is the translation key. */
const STATUS = {
  'invalid-request': 400,
  'sign-in-needed': 401,
  'key-needed': 401,
  'not-allowed': 403,
  'not-found': 404,
  'wave-not-open': 409,
  'wave-already-opened': 409,
  'wave-not-closable': 409,
  'wave-paused': 409,
  'wave-times': 422,
  'invalid-quota': 422,
  'submission-differs': 409,
  'already-answered': 409,
  'consent-needed': 422,
  'stale-revision': 409,
  'not-published': 409,
  'already-published': 409,
  'import-already-committed': 409,
  'import-not-checked': 409,
  'setup-done': 409,
  'too-large': 413,
  'invalid-answers': 422,
  'invalid-definition': 422,
  'invalid-file': 422,
  'unknown-segment': 409,
  'too-many-strata': 409,
  'empty-frame': 409,
  'sample-drawn': 409,
  'wave-over': 409,
  'no-follow-up': 409,
  'no-mail-server': 409,
  'invitation-text-faults': 422,
  'mail-not-sent': 502,
  'no-answers-yet': 409,
  'no-measurement': 409,
  'model-error': 422,
  'groups-too-small': 422,
  'too-many-groups': 422,
  'unsupported-body': 415,
  'too-many-requests': 429,
  busy: 503,
  fault: 500,
} as const

export type ProblemCode = keyof typeof STATUS

interface ProblemOptions {
  /** In English, for a reader of logs and of the API; pages show the code's own words. */
  readonly detail?: string
  /** Data for the page: per-question problems, the server's answers, names involved. */
  readonly details?: unknown
  readonly headers?: Record<string, string>
  readonly cause?: unknown
}

/** A failure that the caller can understand and fix. Anything else thrown is a bug of ours. */
export class Problem extends HTTPException {
  readonly code: ProblemCode

  constructor(code: ProblemCode, options: ProblemOptions = {}) {
    super(STATUS[code], {
      cause: options.cause,
      message: options.detail ?? code,
      res: new Response(
        JSON.stringify({
          type: 'about:blank',
          title: code.replaceAll('-', ' '),
          status: STATUS[code],
          code,
          detail: options.detail,
          details: options.details,
        }),
        {
          status: STATUS[code],
          headers: {
            'Content-Type': 'application/problem+json',
            'Cache-Control': 'no-store',
            ...options.headers,
          },
        },
      ),
    })
    this.code = code
  }
}

/** PostgreSQL stores no NUL in a text, wherever in a request it came from. */
const UNSTORABLE_TEXT = '22021'

/** Turns whatever was thrown into a problem document; anything unforeseen is logged and answered 500. */
export function failure(log: Logger) {
  return (error: unknown, c: Context): Response => {
    if (error instanceof Problem) return error.getResponse()
    if (error instanceof QueueFull) {
      return new Problem('busy', { headers: { 'Retry-After': '1' } }).getResponse()
    }
    if (errorCode(error) === UNSTORABLE_TEXT) {
      return new Problem('invalid-request', { detail: 'a text holds a NUL' }).getResponse()
    }
    if (error instanceof HTTPException && error.status < 500) {
      return new Problem('invalid-request', { detail: error.message }).getResponse()
    }
    log.error({ err: error, method: c.req.method, route: c.req.routePath }, 'request failed')
    return new Problem('fault').getResponse()
  }
}
