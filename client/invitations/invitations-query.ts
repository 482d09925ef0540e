import { queryOptions } from '@tanstack/react-query'
import { api, call } from '../api.ts'

export const invitationsQuery = (waveId: string) =>
  queryOptions({
    queryKey: ['waves', waveId, 'invitations'],
    queryFn: () => call(api.waves[':waveId'].invitations.$get({ param: { waveId } })),
  })
