import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { type Answer, api, call } from '../api.ts'

export type Invitations = Answer<(typeof api.waves)[':waveId']['invitations']['$get']>
export type InvitationText = Invitations['texts'][number]
export type Mailing = Invitations['mailing']

export const invitationsQuery = (waveId: string) =>
  queryOptions({
    queryKey: ['waves', waveId, 'invitations'],
    queryFn: () => call(api.waves[':waveId'].invitations.$get({ param: { waveId } })),
  })

/** Something that changes the invitations of a wave and answers what they are then. */
export function useChange<T>(waveId: string, change: (value: T) => Promise<Invitations>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: changed => client.setQueryData(invitationsQuery(waveId).queryKey, changed),
  })
}
