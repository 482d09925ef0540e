import type { CustomerImport, Mapping } from './customer-import.ts'

/** Where the mapping begins: as it was last checked, else as guessed. */
export function firstMapping(file: CustomerImport, minutesBehindUtc: number): Mapping {
  return (
    file.mapping ?? {
      columns: Object.fromEntries(file.columns.map(({ name, guess }) => [name, guess])),
      country: '86',
      utcOffset: utcOffset(-minutesBehindUtc),
    }
  )
}

function utcOffset(minutes: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`
}
