import { callApi } from '../api/call-api.ts'
import type { Way } from './way.ts'

/**
 * Tells the server that one more has opened the questionnaire, and nothing else. A page at a counter
 * or inside another page is shown whether anybody comes or not.
 */
export function tellOpening(token: string, { channel }: Way): void {
  if (channel !== 'open' && channel !== 'personal') return
  void callApi({ method: 'POST', path: `/api/links/${encodeURIComponent(token)}/openings` })
}
