import { isRecord } from '#survey-definitions/answers/answer-value.ts'
import { LOCALES, type Locale } from '#survey-definitions/localized-text.ts'
import type { Acknowledged, StampedAnswers } from './answers.ts'
import type { Consent, LocalRecord, Submission } from './local-response.ts'

/** What is saved on this device for one link: shared by all tabs, or held by this tab where the browser refuses. */
export interface DeviceStorage {
  /** False where the browser saves nothing: closing the page then loses what was not sent. */
  readonly lasting: () => boolean
  readonly read: () => LocalRecord | undefined
  readonly write: (record: LocalRecord | undefined) => void
  /** Calls back when another tab has written. */
  readonly watch: (changed: () => void) => () => void
}

export function deviceStorage(token: string): DeviceStorage {
  const key = `assay:${token}`
  const storage = usableStorage()
  if (!storage) return pageStorage(false)
  let lasting = true
  return {
    lasting: () => lasting,
    read: () => parseLocalRecord(storage.getItem(key)),
    write: record => {
      try {
        if (record) storage.setItem(key, JSON.stringify(record))
        else storage.removeItem(key)
        lasting = true
      } catch {
        lasting = false
      }
    },
    watch: changed => {
      const listen = (event: StorageEvent) => {
        if (event.key === key) changed()
      }
      window.addEventListener('storage', listen)
      return () => window.removeEventListener('storage', listen)
    },
  }
}

/** Refused by private modes, by settings and inside some foreign frames; full counts as refused. */
function usableStorage(): Storage | undefined {
  const probe = 'assay:probe'
  try {
    window.localStorage.setItem(probe, probe)
    window.localStorage.removeItem(probe)
    return window.localStorage
  } catch {
    return undefined
  }
}

/** Gone with the page: where nothing else is allowed, and in a kiosk, where it lasts long enough. */
export function pageStorage(lasting: boolean): DeviceStorage {
  let saved: LocalRecord | undefined
  return {
    lasting: () => lasting,
    read: () => saved,
    write: record => {
      saved = record
    },
    watch: () => () => {},
  }
}

/** Reads what an earlier visit wrote; an incomplete record counts as nothing. */
export function parseLocalRecord(text: string | null): LocalRecord | undefined {
  const record = parseJson(text)
  if (!isRecord(record)) return undefined
  const { id, secret, begunAt, locale, answers, acknowledged, refusals, page, spent, receipt } =
    record
  if (typeof id !== 'string' || typeof begunAt !== 'number') return undefined
  const withReceipt = typeof receipt === 'string' && { receipt }
  if (record.answered === true) return { id, begunAt, answered: true, ...withReceipt }
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
    ...withReceipt,
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
