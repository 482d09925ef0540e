/** A decimal as text, its thousands' commas taken out: "1,200.50" is "1200.50". */
export function readDecimal(cell: string): string | undefined {
  const text = cell.normalize('NFKC').trim()
  const plain = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text
  return /^[+-]?\d{1,15}(\.\d{1,6})?$/.test(plain) ? plain.replace(/^\+/, '') : undefined
}
