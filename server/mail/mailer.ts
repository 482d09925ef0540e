/** One mail to one person. */
export interface Mail {
  /** The same for the same mail, however often it is tried: a receiver knows a repeat by it. */
  readonly id: string
  readonly to: { readonly name: string | null; readonly address: string }
  readonly from?: { readonly name: string | null }
  readonly replyTo?: string | null
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Where one click ends such mails, without a word; for whatever was not asked for. */
  readonly unsubscribe?: string
}

/**
 * What became of a mail. `later`: not taken, try again. `refused`: the receiver never will.
 * `unsendable`: we cannot send at all as things are set. `uncertain`: handed over without a word
 * in return, so that trying again could make two of it.
 */
export type Delivery =
  | { readonly outcome: 'sent' }
  | {
      readonly outcome: 'later' | 'refused' | 'unsendable' | 'uncertain'
      /** The server's own words. */
      readonly reason: string
    }

/** Hands mails to the mail server of the settings, one at a time over one connection. */
export interface Mailer {
  /** Resolves with what became of it; never rejects. */
  readonly send: (mail: Mail) => Promise<Delivery>
  readonly close: () => Promise<void>
}
