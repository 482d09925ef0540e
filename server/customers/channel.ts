/** How a customer is reached. We send emails ourselves; for the rest we hand out links. */
export const CHANNELS = ['email', 'sms', 'wechat', 'letter', 'counter'] as const
export type Channel = (typeof CHANNELS)[number]

/** What a file's list of consented channels calls each channel, in both languages. */
export const CONSENT_WORDS: Readonly<Record<Channel, readonly string[]>> = {
  email: ['email', 'e-mail', 'mail', '邮件', '邮箱', '电子邮件'],
  sms: ['sms', 'text', 'phone', '短信', '手机', '电话'],
  wechat: ['wechat', '微信'],
  letter: ['letter', 'post', '信函', '邮寄'],
  counter: ['counter', 'shop', '门店', '柜台'],
}

/** The key that a channel needs; through the others, people hand the link over. */
export const REACHED_BY: Readonly<Partial<Record<Channel, 'emailKey' | 'phoneKey'>>> = {
  email: 'emailKey',
  sms: 'phoneKey',
}
