import type { ConsentState } from '../../customers/consent.ts'
import type { CustomerKind } from '../../customers/customer.ts'

/** "No" is the word of whoever has unsubscribed; who refused when asked is "denied". */
const CONSENT: readonly (readonly [ConsentState, string])[] = [
  ['granted', 'granted yes y true 1 agree agreed opt-in 是 同意 已同意 授权 已授权'],
  ['withdrawn', 'withdrawn no n false 0 unsubscribed opt-out 否 撤回 已撤回 退订 已退订'],
  ['denied', 'denied refused declined 拒绝 已拒绝 不同意'],
  ['unknown', 'unknown 未知 未询问'],
]
const FLAG: readonly (readonly [boolean, string])[] = [
  [true, 'yes y true 1 是 对 有'],
  [false, 'no n false 0 否 不 无'],
]
const KIND: readonly (readonly [CustomerKind, string])[] = [
  ['person', 'person individual consumer 个人 个人客户'],
  ['account', 'account company organisation organization business 企业 公司 单位 企业客户'],
]

export const consentOfWord = reader(CONSENT)
export const flagOfWord = reader(FLAG)
export const kindOfWord = reader(KIND)

function reader<T>(lists: readonly (readonly [T, string])[]) {
  const meanings = new Map(
    lists.flatMap(([meaning, words]) => words.split(' ').map(word => [word, meaning] as const)),
  )
  return (cell: string): T | undefined => meanings.get(cell.normalize('NFKC').trim().toLowerCase())
}
