import { queryOptions } from '@tanstack/react-query'
import { type Answer, api, call } from '../../api.ts'

type GroupRuns = Answer<(typeof api.waves)[':waveId']['group-runs']['$get']>
export type GroupingChoice = GroupRuns['groupings'][number]

export const groupRunsQuery = (waveId: string) =>
  queryOptions({
    queryKey: ['waves', waveId, 'group-runs'],
    queryFn: () => call(api.waves[':waveId']['group-runs'].$get({ param: { waveId } })),
  })
