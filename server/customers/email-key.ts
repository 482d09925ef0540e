const MAX_ADDRESS_LENGTH = 254

/** The address as it is compared and written to; undefined where it is none. */
export function emailKeyOf(text: string): string | undefined {
  const address = text.normalize('NFKC').trim().toLowerCase()
  const isAddress =
    address.length <= MAX_ADDRESS_LENGTH &&
    /^[^\s@<>(),;:"]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/u.test(address)
  return isAddress ? address : undefined
}
