/**
 * The browser's counterpart of `linear-pattern.ts`: only the respondent would wait for a slow
 * pattern, and a second engine of 65 kB would delay everyone. The server checks the answer again.
 */
export function patternOf(source: string, caseInsensitive: boolean): (text: string) => boolean {
  const pattern = new RegExp(source, caseInsensitive ? 'i' : '')
  return text => pattern.test(text)
}
