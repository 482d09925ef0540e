/** A Chinese number: a mobile, or an area code with seven or eight digits. */
const CHINESE = /^(1[3-9]\d{9}|(10|2\d)\d{8}|[3-9]\d{2}\d{7,8}|400\d{7})$/
const INTERNATIONAL = /^[1-9]\d{6,14}$/

/**
 * The number in E.164; undefined where it is none. Without a country it belongs to the given one,
 * whose trunk zero falls away.
 */
export function phoneKeyOf(text: string, country = '86'): string | undefined {
  const written = text.normalize('NFKC').replace(/[\s\-–—().·/]/g, '')
  const plus = /^(\+|00)(\d+)$/.exec(written)?.[2]
  if (plus !== undefined) return checked(plus)
  if (!/^\d+$/.test(written)) return undefined
  const national = written.replace(/^0/, '')
  if (country === '86' && !CHINESE.test(national))
    return /^86\d/.test(national) ? checked(national) : undefined
  return checked(`${country}${national}`)
}

function checked(digits: string): string | undefined {
  const isNumber = digits.startsWith('86')
    ? CHINESE.test(digits.slice(2))
    : INTERNATIONAL.test(digits)
  return isNumber ? `+${digits}` : undefined
}
