/** A decimal number as people write it, full-width digits and a decimal comma included. */
export function decimalOf(cell: string): number | undefined {
  const text = cell
    .normalize('NFKC')
    .trim()
    .replace(/^([+-]?\d+),(\d{1,2})$/, '$1.$2')
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : undefined
}
