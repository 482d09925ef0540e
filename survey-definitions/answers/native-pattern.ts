/**
 * The browser's twin of `linear-pattern.ts`: there only the respondent waits, and a second
 * engine of 65 kB would make everyone wait longer. The server judges the answer again.
 */
export function patternOf(source: string, caseInsensitive: boolean): (text: string) => boolean {
  const pattern = new RegExp(source, caseInsensitive ? 'i' : '')
  return text => pattern.test(text)
}
