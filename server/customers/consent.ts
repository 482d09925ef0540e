import type { Choice, ConsentColumn, CustomerRow } from './customer-columns.ts'

/** `denied` was asked and refused, `withdrawn` had agreed or unsubscribed, `unknown` was never asked. */
export type ConsentState = Choice<'consent'>

/** Consent to be surveyed, with its proof. */
export interface Consent {
  readonly state: ConsentState
  readonly at: string | null
  /** Where it was given: a shop, the app, a form. */
  readonly source: string | null
  /** The version of the text that was agreed to. */
  readonly text: string | null
  /** By which channels; none named means every one. */
  readonly channels: readonly string[]
}

export const NO_CONSENT: Consent = {
  state: 'unknown',
  at: null,
  source: null,
  text: null,
  channels: [],
}

export type ConsentObjection = 'consent.no_evidence' | 'consent.withdrawn_kept'

export interface ConsentChange {
  readonly consent: Consent
  readonly objection?: ConsentObjection
}

/**
 * Consent without time and place is a claim, not consent. A withdrawal stands whatever a file says;
 * only the person's own new word, entered by somebody, can change it.
 */
export function changeConsent(
  current: Consent,
  given: Partial<Consent>,
  by: 'import' | 'person',
): ConsentChange {
  const next = { ...current, ...given }
  if (next.state === 'granted' && current.state === 'withdrawn' && by === 'import')
    return { consent: current, objection: 'consent.withdrawn_kept' }
  if (next.state === 'granted' && (next.at === null || next.source === null))
    return {
      consent: current.state === 'granted' ? NO_CONSENT : current,
      objection: 'consent.no_evidence',
    }
  return { consent: next }
}

export function consentOf(customer: Pick<CustomerRow, ConsentColumn>): Consent {
  return {
    state: customer.consent,
    at: customer.consentAt,
    source: customer.consentSource,
    text: customer.consentText,
    channels: JSON.parse(customer.consentChannels),
  }
}

export function consentColumns({
  state,
  at,
  source,
  text,
  channels,
}: Consent): Pick<CustomerRow, ConsentColumn> {
  return {
    consent: state,
    consentAt: at,
    consentSource: source,
    consentText: text,
    consentChannels: JSON.stringify(channels),
  }
}
