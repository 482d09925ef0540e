import type { Kysely } from 'kysely'
import type { Database } from '../database/database.ts'

/** Every invitation of a customer, the latest first, with the wave that it is for. */
export function heldInvitations(db: Kysely<Database>, customerId: string) {
  return db
    .selectFrom('invitation')
    .innerJoin('wave', 'wave.id', 'invitation.waveId')
    .select([
      'invitation.id',
      'invitation.waveId',
      'invitation.channel',
      'invitation.language',
      'invitation.state',
      'invitation.stratum',
      'invitation.labels',
      'invitation.createdAt',
      'invitation.invitedAt',
      'wave.name as waveName',
      'wave.privacy',
      'wave.versionId',
    ])
    .where('invitation.customerId', '=', customerId)
    .orderBy('invitation.createdAt', 'desc')
    .orderBy('invitation.id')
    .execute()
}

export type HeldInvitation = Awaited<ReturnType<typeof heldInvitations>>[number]

export async function heldMails(db: Kysely<Database>, invitationIds: readonly string[]) {
  if (invitationIds.length === 0) return []
  return db
    .selectFrom('invitationMail')
    .select(['invitationId', 'number', 'state', 'dueAt', 'attemptedAt', 'reason'])
    .where('invitationId', 'in', invitationIds)
    .orderBy('invitationId')
    .orderBy('number')
    .execute()
}

/** Of identified waves alone: of the others nothing leads back. */
export async function heldResponses(db: Kysely<Database>, responseIds: readonly string[]) {
  if (responseIds.length === 0) return []
  return db
    .selectFrom('surveyResponse')
    .innerJoin('wave', 'wave.id', 'surveyResponse.waveId')
    .selectAll('surveyResponse')
    .select(['wave.name as waveName', 'wave.versionId'])
    .where('surveyResponse.id', 'in', responseIds)
    .where('wave.privacy', '=', 'identified')
    .orderBy('surveyResponse.id')
    .execute()
}

export async function heldDrafts(db: Kysely<Database>, responseIds: readonly string[]) {
  if (responseIds.length === 0) return []
  return db
    .selectFrom('responseDraft')
    .selectAll()
    .where('id', 'in', responseIds)
    .orderBy('id')
    .execute()
}

export function heldCases(db: Kysely<Database>, customerId: string) {
  return db
    .selectFrom('customerCase')
    .innerJoin('wave', 'wave.id', 'customerCase.waveId')
    .leftJoin('caseEvidence', 'caseEvidence.caseId', 'customerCase.id')
    .selectAll('customerCase')
    .select(['wave.name as waveName', 'caseEvidence.matches'])
    .where('customerCase.customerId', '=', customerId)
    .orderBy('customerCase.number')
    .execute()
}

/** In which samples, and in which frozen segments, of which waves. */
export function heldSamples(db: Kysely<Database>, customerId: string) {
  return db
    .selectFrom('sampleMember')
    .innerJoin('wave', 'wave.id', 'sampleMember.waveId')
    .select(['sampleMember.waveId', 'wave.name as waveName', 'sampleMember.state'])
    .where('sampleMember.customerId', '=', customerId)
    .orderBy('sampleMember.waveId')
    .execute()
}

export function heldMemberships(db: Kysely<Database>, customerId: string) {
  return db
    .selectFrom('segmentMember')
    .innerJoin('frozenSegment', join =>
      join
        .onRef('frozenSegment.waveId', '=', 'segmentMember.waveId')
        .onRef('frozenSegment.segmentId', '=', 'segmentMember.segmentId'),
    )
    .innerJoin('wave', 'wave.id', 'segmentMember.waveId')
    .select(['frozenSegment.name', 'frozenSegment.frozenAt', 'wave.name as waveName'])
    .where('segmentMember.customerId', '=', customerId)
    .orderBy('frozenSegment.frozenAt')
    .execute()
}
