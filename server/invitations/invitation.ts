/** How somebody is reached. We write mails ourselves; for the rest we hand out links. */
export const INVITATION_CHANNELS = ['email', 'sms', 'wechat', 'letter', 'counter'] as const
export type InvitationChannel = (typeof INVITATION_CHANNELS)[number]

/** What consent calls a channel, in files of both languages. */
export const CONSENT_WORDS: Readonly<Record<InvitationChannel, readonly string[]>> = {
  email: ['email', 'e-mail', 'mail', '邮件', '邮箱', '电子邮件'],
  sms: ['sms', 'text', 'phone', '短信', '手机', '电话'],
  wechat: ['wechat', '微信'],
  letter: ['letter', 'post', '信函', '邮寄'],
  counter: ['counter', 'shop', '门店', '柜台'],
}

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
