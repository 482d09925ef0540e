import { daysFrom, inOrder, isoDay, type NamedDay } from './day-lines.ts'

export interface ReadNotice {
  readonly holidays: readonly NamedDay[]
  readonly workedDays: readonly NamedDay[]
  /** Sentences with a date of which it does not say what it is. */
  readonly unread: readonly string[]
}

const RANGE =
  /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:\s*(?:至|到|-|—|–|~)\s*(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日)?/g
const NAMED = /^(?:[一二三四五六七八九十]+、|\d+[.、])?\s*([^：:\d\s]{1,12})[：:]/

/**
 * Reads the notice in which China's State Council says for a year which days are off and which days
 * of weekends are worked: "某节：2月6日（周六）至12日（周五）放假调休，共7天。2月13日（周六）上班。"
 * The year is the one that the text begins with, unless it has none.
 */
export function readNotice(text: string, thisYear: number): ReadNotice {
  const year = Number(/(\d{4})\s*年/.exec(text)?.[1] ?? thisYear)
  const holidays = new Map<string, NamedDay>()
  const workedDays = new Map<string, NamedDay>()
  const unread: string[] = []
  let name = ''
  for (const sentence of sentencesOf(text)) {
    name = NAMED.exec(sentence)?.[1] ?? name
    const days = daysIn(sentence, year)
    if (days.length === 0) continue
    const kind = kindOf(sentence)
    if (!kind) unread.push(sentence)
    else for (const day of days) (kind === 'off' ? holidays : workedDays).set(day, { day, name })
  }
  return {
    holidays: inOrder([...holidays.values()]),
    workedDays: inOrder([...workedDays.values()]),
    unread,
  }
}

function sentencesOf(text: string): string[] {
  return text
    .replace(/（[^）]*）|\([^)]*\)/g, '')
    .split(/[。；;\n]/)
    .map(sentence => sentence.trim())
    .filter(sentence => sentence !== '')
}

function kindOf(sentence: string): 'off' | 'worked' | undefined {
  if (sentence.includes('上班')) return 'worked'
  return sentence.includes('放假') || sentence.includes('休息') ? 'off' : undefined
}

function daysIn(sentence: string, noticeYear: number): string[] {
  return [...sentence.matchAll(RANGE)].flatMap(match => {
    const [, givenYear, month, day, lastYear, lastMonth = month, lastDay = day] = match
    const year = Number(givenYear ?? noticeYear)
    const isNextYear = Number(lastMonth) < Number(month)
    const first = isoDay(year, month, day)
    const last = isoDay(lastYear ?? (isNextYear ? year + 1 : year), lastMonth, lastDay)
    return first && last ? daysFrom(first, last) : []
  })
}
