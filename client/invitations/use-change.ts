import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Invitations } from './invitations.ts'
import { invitationsQuery } from './invitations-query.ts'

/** Something that changes the invitations of a wave and answers what they are then. */
export function useChange<T>(waveId: string, change: (value: T) => Promise<Invitations>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: changed => client.setQueryData(invitationsQuery(waveId).queryKey, changed),
  })
}
