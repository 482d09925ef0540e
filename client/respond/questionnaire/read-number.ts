/** What was typed as a number, full-width digits included; else the words, which will be refused. */
export function readNumber(typed: string): number | string | undefined {
  const text = typed.normalize('NFKC').trim()
  if (text === '') return undefined
  const number = Number(text.includes('.') ? text : text.replace(',', '.'))
  return Number.isFinite(number) && /^[+-]?[\d.,]+$/.test(text) ? number : typed
}
