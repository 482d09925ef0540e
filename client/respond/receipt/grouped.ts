/** In fours, as it is read out and typed. */
export const grouped = (receipt: string): string => receipt.replace(/(.{4})(?=.)/g, '$1-')

const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }

/** What somebody typed, as it was meant: case, dashes, spaces and look-alikes do not matter. */
export const meantReceipt = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/[OIL]/g, letter => LOOKALIKES[letter] ?? letter)
