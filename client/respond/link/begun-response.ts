import type { Locale } from '#survey-definitions/localized-text.ts'
import type { KeptResponse } from '../keeping/kept-response.ts'
import { newResponse } from '../keeping/new-response.ts'
import type { Link } from './link.ts'

/**
 * A response that begins on this device. On a personal link it has the invitation's own id, and the
 * link's token is its secret, so that any device with the link goes on with it.
 */
export function begunResponse(
  token: string,
  { privacy, personal }: Pick<Link, 'privacy' | 'personal'>,
  locale: Locale,
): KeptResponse {
  const begun = newResponse(privacy, locale, Date.now())
  return personal ? { ...begun, id: personal.id, secret: token } : begun
}
