import { callApi } from '../api/call-api.ts'
import type { ReceiptAnswer } from '../api/contract.ts'

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
