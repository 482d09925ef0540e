import type { Answer, api } from '../api.ts'

export type Invitations = Answer<(typeof api.waves)[':waveId']['invitations']['$get']>
export type InvitationText = Invitations['texts'][number]
export type Mailing = Invitations['mailing']
export type InvitationChannel = Invitations['channels'][number]['channel']
