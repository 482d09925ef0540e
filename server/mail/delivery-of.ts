import type { Delivery } from './mailer.ts'

/** What nodemailer tells of a failure. */
export interface SmtpFailure {
  readonly message: string
  readonly code?: string | undefined
  /** The command that was under way. */
  readonly command?: string | undefined
  readonly responseCode?: number | undefined
  readonly response?: string | undefined
}

/**
 * What a failure says of the mail. `begun`: its content was on the way, so that silence since does
 * not mean that the server has not taken it.
 */
export function deliveryOf(failure: SmtpFailure, begun: boolean): Delivery {
  const { responseCode, command = '', code } = failure
  const reason = (failure.response ?? failure.message).slice(0, 500)
  if (code === 'EENVELOPE' && command === 'API') return { outcome: 'refused', reason }
  if (code === 'EMESSAGE' && !responseCode) return { outcome: 'unsendable', reason }
  if (!responseCode) {
    if (code === 'EAUTH') return { outcome: 'unsendable', reason }
    return { outcome: begun ? 'uncertain' : 'unreachable', reason }
  }
  // RFC 5321: 421 closes the line, whatever was asked.
  const isAboutReceiver = responseCode !== 421 && (command === 'RCPT TO' || command === 'DATA')
  if (responseCode < 500) return { outcome: isAboutReceiver ? 'later' : 'unreachable', reason }
  return { outcome: isAboutReceiver ? 'refused' : 'unsendable', reason }
}
