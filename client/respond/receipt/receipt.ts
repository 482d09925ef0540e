import { callApi } from '../api/call-api.ts'
import type { ReceiptAnswer } from '../api/contract.ts'
import { deviceStorage } from '../response/local-storage.ts'

/** What the server says to a receipt. */
export type ReceiptReply =
  | { readonly kind: 'stored'; readonly day: string | null }
  | { readonly kind: 'erased' | 'unknown' | 'failed' }

export async function askReceipt(
  method: 'GET' | 'DELETE',
  token: string,
  receipt: string,
): Promise<ReceiptReply> {
  const path = `/api/links/${encodeURIComponent(token)}/receipt`
  const called = await callApi<ReceiptAnswer>({ method, path, receipt })
  switch (called.kind) {
    case 'answered':
      return method === 'DELETE' ? { kind: 'erased' } : { kind: 'stored', day: called.body.day }
    case 'refused':
      // A receipt that cannot be one is refused before it is looked for.
      return ['not-found', 'invalid-request'].includes(called.problem.code)
        ? { kind: 'unknown' }
        : { kind: 'failed' }
    case 'unreachable':
      return { kind: 'failed' }
  }
}

/** The answers are gone: this device no longer says that they were received, and leads to nothing. */
export function forgetReceipt(token: string, receipt: string): void {
  const storage = deviceStorage(token)
  if (storage.read()?.receipt === receipt) storage.write(undefined)
}

/** In fours, as it is read out and typed. */
export const grouped = (receipt: string): string => receipt.replace(/(.{4})(?=.)/g, '$1-')

const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }

/** What somebody typed, as it was meant: case, dashes, spaces and look-alikes do not matter. */
export const meantReceipt = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[\s-]/g, '')
    .replace(/[OIL]/g, letter => LOOKALIKES[letter] ?? letter)
