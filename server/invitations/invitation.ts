/**
 * How far an invitation has come. `withheld`: not written to after all, because consent, address or
 * patience had gone in the meantime. `declined`: has unsubscribed.
 */
export const INVITATION_STATES = [
  'drawn',
  'queued',
  'sent',
  'withheld',
  'bounced',
  'declined',
  'started',
  'completed',
] as const
export type InvitationState = (typeof INVITATION_STATES)[number]

const BEFORE: Readonly<Record<InvitationState, readonly InvitationState[]>> = {
  drawn: [],
  queued: ['drawn'],
  sent: ['drawn', 'queued'],
  withheld: ['drawn', 'queued'],
  bounced: ['drawn', 'queued', 'sent'],
  declined: ['drawn', 'queued', 'sent', 'withheld', 'bounced', 'started'],
  started: ['drawn', 'queued', 'sent', 'withheld', 'bounced', 'declined'],
  completed: ['drawn', 'queued', 'sent', 'withheld', 'bounced', 'declined', 'started'],
}

/** From which states the step is taken; from any other, news of it comes too late. */
export const statesBefore = (state: InvitationState): InvitationState[] => [...BEFORE[state]]
