/** One mail to one person. */
export interface Mail {
  /** The same for the same mail, however often it is tried: a receiver knows a repeat by it. */
  readonly id: string
  readonly to: { readonly name: string | null; readonly address: string }
  readonly replyTo?: string | null
  readonly language: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Where one click ends such mails, without a word; for whatever nobody has asked for. */
  readonly unsubscribe?: string
}

/**
 * What became of a mail. `later`: not taken now, try again. `refused`: this receiver never will.
 * `uncertain`: handed over without a word in return, so that trying again could make two of it.
 * `unreachable` and `unsendable` are about our own mail server, not the recipient: it does not
 * answer at present, or it will not take mails from us as things are set.
 */
export type Delivery =
  | { readonly outcome: 'sent' }
  | {
      readonly outcome: 'later' | 'refused' | 'uncertain' | 'unreachable' | 'unsendable'
      /** The mail server's own words where it said any. */
      readonly reason: string
    }

/** Hands mails to the mail server of the settings. */
export interface Mailer {
  /** Who they come from. */
  readonly from: { readonly name: string; readonly address: string }
  /** Resolves with what became of it; never rejects. Several may be under way at once. */
  readonly send: (mail: Mail) => Promise<Delivery>
  readonly close: () => Promise<void>
}
