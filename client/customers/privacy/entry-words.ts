import type { TFunction } from 'i18next'
import type { HistoryEntry } from './privacy-queries.ts'

type Words = TFunction<['privacy', 'customers']>
type Noted = Extract<HistoryEntry, { kind: 'added' | 'changed' }>

/** What has happened, in one sentence. */
export function entryWords(t: Words, entry: HistoryEntry): string {
  switch (entry.kind) {
    case 'added':
    case 'changed':
      return notedWords(t, entry)
    case 'seen':
      return t(`entry.seen.${entry.what}`, { name: entry.by })
    case 'invited':
      return t('entry.invited', { wave: entry.wave.name, channel: t(`channel.${entry.channel}`) })
    case 'mail':
      return t('entry.mail', {
        what: entry.number === 0 ? t('mail.first') : t('mail.reminder', { number: entry.number }),
        wave: entry.wave.name,
        state: mailState(t, entry),
      })
    case 'answered':
      return t(`entry.answered.${entry.state}`, { wave: entry.wave.name })
    case 'caseOpened':
      return t('entry.caseOpened', { number: entry.number, rule: entry.rule })
    case 'caseClosed':
      return t('entry.caseClosed', { number: entry.number, rule: entry.rule })
  }
}

function notedWords(t: Words, { kind, actor: { by, name }, changes }: Noted): string {
  if (kind === 'added') {
    if (by === 'person') return t('entry.addedBy', { name })
    if (by === 'import') return name ? t('entry.imported', { name }) : t('entry.importedUnnamed')
    return t('entry.added')
  }
  if (by === 'unsubscribe') return t('entry.unsubscribed')
  const consent = changes.find(({ field }) => field === 'consent')?.to
  const what = consent === 'granted' ? 'granted' : consent === 'withdrawn' ? 'withdrawn' : 'changed'
  if (by === 'import')
    return name ? t(`entry.byImport.${what}`, { name }) : t(`entry.byImportUnnamed.${what}`)
  return t(`entry.byPerson.${what}`, { name: name ?? t('entry.somebody') })
}

function mailState(t: Words, { state, reason }: Extract<HistoryEntry, { kind: 'mail' }>): string {
  if (state === 'refused') return t(reason === 'returned' ? 'mail.returned' : 'mail.refused')
  if (state === 'sent' || state === 'uncertain') return t(`mail.${state}`)
  return t('mail.withheld')
}
