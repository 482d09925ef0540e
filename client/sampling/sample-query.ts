import { queryOptions } from '@tanstack/react-query'
import { api, call } from '../api.ts'

export const sampleQuery = (waveId: string) =>
  queryOptions({
    queryKey: ['waves', waveId, 'sample'],
    queryFn: () => call(api.waves[':waveId'].sample.$get({ param: { waveId } })),
  })
