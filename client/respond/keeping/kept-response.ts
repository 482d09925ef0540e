import { LOCALES, type Locale } from '#survey-definitions/localized-text.ts'
import type { Answers } from './answers.ts'
import { isRecord } from './is-record.ts'

/** One answer with the moment of its last change on this device; without a value it was cleared. */
export interface StampedAnswer {
  readonly value?: unknown
  readonly at: number
}

export type StampedAnswers = Readonly<Record<string, StampedAnswer>>

/** What the server has said to hold. A stamp unlike ours says that ours was changed since. */
export interface Acknowledged {
  readonly revision: number
  readonly answers: StampedAnswers
  readonly locale?: Locale
}

/** The final answers, fixed from the moment of sending until the server has them. */
export interface Submission {
  readonly answers: Answers
  readonly locale: Locale
  readonly spent: number
}

/** One response as this device keeps it, for the link that it belongs to. */
export interface KeptResponse {
  readonly id: string
  readonly secret: string
  /** Of two responses to the same link on one device, the one begun later is the one to go on with. */
  readonly begunAt: number
  readonly locale: Locale
  readonly answers: StampedAnswers
  readonly acknowledged: Acknowledged
  readonly submission?: Submission
  /** How many submissions were refused: of two tabs, the one that knows of more is right. */
  readonly refusals: number
  /** Where the respondent was: a page's name. */
  readonly page?: string
  /** Milliseconds spent on the questionnaire, pauses left out. */
  readonly spent: number
  /** What the respondent finds the answer by once it is sent; in a kiosk there is none. */
  readonly receipt?: string
  readonly consent?: Consent
}

/** Whether the respondent has agreed to the questionnaire's text, and when they last said so. */
export interface Consent {
  readonly isGiven: boolean
  readonly at: number
}

/** What stays when a response has been received: that the link was answered from here. */
export interface AnsweredMark {
  readonly id: string
  readonly begunAt: number
  readonly answered: true
  readonly receipt?: string
}

export type KeptRecord = KeptResponse | AnsweredMark

export const isAnsweredMark = (record: KeptRecord): record is AnsweredMark => 'answered' in record

/** Reads what an earlier visit wrote; anything that is not whole counts as nothing. */
export function parseKeptRecord(text: string | null): KeptRecord | undefined {
  const record = parseJson(text)
  if (!isRecord(record)) return undefined
  const { id, secret, begunAt, locale, answers, acknowledged, refusals, page, spent, receipt } =
    record
  if (typeof id !== 'string' || typeof begunAt !== 'number') return undefined
  const kept = typeof receipt === 'string' && { receipt }
  if (record.answered === true) return { id, begunAt, answered: true, ...kept }
  const known = acknowledgedOf(acknowledged)
  const submission = submissionOf(record.submission)
  const consent = consentOf(record.consent)
  if (typeof secret !== 'string' || !isLocale(locale) || !isStamped(answers) || !known)
    return undefined
  return {
    id,
    secret,
    begunAt,
    locale,
    answers,
    acknowledged: known,
    refusals: typeof refusals === 'number' ? refusals : 0,
    ...(submission && { submission }),
    ...(typeof page === 'string' && { page }),
    spent: typeof spent === 'number' ? spent : 0,
    ...kept,
    ...(consent && { consent }),
  }
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

function isLocale(value: unknown): value is Locale {
  return LOCALES.some(locale => locale === value)
}

function isStamped(value: unknown): value is StampedAnswers {
  return (
    isRecord(value) &&
    Object.values(value).every(answer => isRecord(answer) && typeof answer.at === 'number')
  )
}

function acknowledgedOf(value: unknown): Acknowledged | undefined {
  if (!isRecord(value)) return undefined
  const { revision, answers, locale } = value
  if (typeof revision !== 'number' || !isStamped(answers)) return undefined
  return { revision, answers, ...(isLocale(locale) && { locale }) }
}

function consentOf(value: unknown): Consent | undefined {
  if (!isRecord(value) || typeof value.isGiven !== 'boolean') return undefined
  return typeof value.at === 'number' ? { isGiven: value.isGiven, at: value.at } : undefined
}

function submissionOf(value: unknown): Submission | undefined {
  if (!isRecord(value) || !isRecord(value.answers) || !isLocale(value.locale)) return undefined
  const { answers, locale, spent } = value
  return { answers, locale, spent: typeof spent === 'number' ? spent : 0 }
}
