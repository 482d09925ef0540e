import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Logger } from 'pino'
import { QueueFull } from '../database/database.ts'
import { errorCode } from '../database/dialects/dialect.ts'
import { Problem } from './problem.ts'

/** PostgreSQL stores no NUL in a text, wherever in a request it came from. */
const UNSTORABLE_TEXT = '22021'

/** Turns whatever was thrown into a problem document; what nobody foresaw is logged and answered 500. */
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
