import type { Locale } from '#survey-definitions/localized-text.ts'
import en from './en.json' with { type: 'json' }
import zhCn from './zh-cn.json' with { type: 'json' }

/** What we say to those who are invited, unless somebody has written something of their own. */
export const INVITATION_WORDS: Readonly<Record<Locale, typeof en>> = { en, 'zh-cn': zhCn }
