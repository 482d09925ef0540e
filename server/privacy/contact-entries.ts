import type { HistoryEntry, HistorySource } from './history-entry.ts'

const WRITTEN = ['sent', 'uncertain', 'refused', 'withheld'] as const

/** For which waves the customer was drawn or given a link. */
export const invitationEntries: HistorySource = async (db, { id }, { until, limit }) => {
  let query = db
    .selectFrom('invitation')
    .innerJoin('wave', 'wave.id', 'invitation.waveId')
    .select([
      'invitation.createdAt as at',
      'invitation.waveId',
      'wave.name as waveName',
      'invitation.channel',
      'invitation.state',
    ])
    .where('invitation.customerId', '=', id)
    .orderBy('invitation.createdAt', 'desc')
    .orderBy('invitation.id')
    .limit(limit)
  if (until !== undefined) query = query.where('invitation.createdAt', '<=', until)
  return (await query.execute()).map(
    ({ at, waveId, waveName, channel, state }): HistoryEntry => ({
      kind: 'invited',
      at,
      wave: { id: waveId, name: waveName },
      channel,
      state,
    }),
  )
}

/** The mails to the customer, with what became of them. */
export const mailEntries: HistorySource = async (db, { id }, { until, limit }) => {
  const at = db.fn.coalesce('invitationMail.attemptedAt', 'invitationMail.dueAt')
  let query = db
    .selectFrom('invitation')
    .innerJoin('invitationMail', 'invitationMail.invitationId', 'invitation.id')
    .innerJoin('wave', 'wave.id', 'invitation.waveId')
    .select([
      at.as('at'),
      'invitation.waveId',
      'wave.name as waveName',
      'invitationMail.number',
      'invitationMail.state',
      'invitationMail.reason',
    ])
    .where('invitation.customerId', '=', id)
    .where('invitationMail.state', 'in', WRITTEN)
    .orderBy(at, 'desc')
    .orderBy('invitationMail.invitationId')
    .orderBy('invitationMail.number', 'desc')
    .limit(limit)
  if (until !== undefined) query = query.where(at, '<=', until)
  return (await query.execute()).map(
    ({ at, waveId, waveName, number, state, reason }): HistoryEntry => ({
      kind: 'mail',
      at,
      wave: { id: waveId, name: waveName },
      number,
      state,
      reason,
    }),
  )
}

/** Answers in identified waves: an anonymous one does not know whose they are. */
export const answerEntries: HistorySource = async (db, { id }, { until, limit }) => {
  const at = db.fn.coalesce('surveyResponse.completedAt', 'surveyResponse.startedAt')
  let query = db
    .selectFrom('invitation')
    .innerJoin('surveyResponse', 'surveyResponse.id', 'invitation.id')
    .innerJoin('wave', 'wave.id', 'surveyResponse.waveId')
    .select([at.as('at'), 'surveyResponse.waveId', 'wave.name as waveName', 'surveyResponse.state'])
    .where('invitation.customerId', '=', id)
    .where('wave.privacy', '=', 'identified')
    .orderBy(at, 'desc')
    .orderBy('surveyResponse.id')
    .limit(limit)
  if (until !== undefined) query = query.where(at, '<=', until)
  return (await query.execute()).map(
    ({ at, waveId, waveName, state }): HistoryEntry => ({
      kind: 'answered',
      at: at ?? '',
      wave: { id: waveId, name: waveName },
      state,
    }),
  )
}
