import type { TFunction } from 'i18next'
import type { Formats } from '#analysis/report/sentences/formats.ts'
import type { Erasure } from './privacy-queries.ts'

const COUNTS = [
  'fields',
  'history',
  'invitations',
  'mails',
  'drafts',
  'responses',
  'cases',
  'samples',
  'segments',
] as const

/** When, why and by whom somebody was erased, and how much of what. */
export function erasureFacts(t: TFunction<'privacy'>, formats: Formats, erasure: Erasure) {
  const { id, at, ground, by, counts } = erasure
  return [
    [t('proof.number'), id],
    [t('proof.at'), formats.moment(at)],
    [t('proof.ground'), t(`ground.${ground}`)],
    [t('proof.by'), by ?? t('proof.byRetention')],
    ...COUNTS.map(name => [t(`count.${name}`), formats.count(counts[name])] as const),
  ] as const
}
