import type { Locale } from '#survey-definitions/localized-text.ts'
import type { Channel } from '../customers/channel.ts'
import type { InvitationState } from './invitation.ts'

/** One customer asked in one wave, or a link for anybody. */
export interface InvitationTable {
  /** A UUID; in an identified wave also the id of the response. */
  readonly id: string
  readonly waveId: string
  /** 1, 2, 3 … within the wave, in the order of the draw. */
  readonly number: number
  /** Null for links that are handed out to nobody in particular, and when the customer is deleted. */
  readonly customerId: string | null
  /** Counts the links that the invitation has had; an earlier one is no longer let in. */
  readonly generation: number
  readonly tokenHash: string
  readonly channel: Channel
  readonly language: Locale
  /** What is printed beside a link that has no customer. */
  readonly label: string | null
  readonly stratum: string | null
  /** How many of the frame the invited one stands for; null counts as 1. */
  readonly designWeight: number | null
  /** JSON: the segments of this moment, coarsened in an anonymous wave. */
  readonly labels: string | null
  /** That it was answered has no time: in an anonymous wave it would lead to the answers. */
  readonly state: InvitationState
  readonly createdAt: string
  /** When the first mail was sent or the link was handed out. */
  readonly invitedAt: string | null
}

declare module '../database/database.ts' {
  interface Database {
    invitation: InvitationTable
  }
}
