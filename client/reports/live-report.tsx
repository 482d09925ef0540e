import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { queries } from '../api.ts'
import { LoadedPage } from '../ui/loaded-page.tsx'
import { optionsInAddress } from './options-in-address.ts'
import { pollEvery } from './poll-every.ts'
import { Report } from './report.tsx'
import { ReportSkeleton } from './report-skeleton.tsx'

/** The report of a wave by the options in the address; it follows while answers come in. */
export function LiveReport({ waveId }: { waveId: string }) {
  const [search] = useSearchParams()
  const options = optionsInAddress(search)
  const query = useQuery({
    ...queries.report(waveId, options),
    refetchInterval: ({ state }) => pollEvery(state.data),
  })
  return (
    <LoadedPage query={query} skeleton={<ReportSkeleton />}>
      {data => (
        <Report
          waveReport={data}
          options={options}
          updatedAt={query.dataUpdatedAt}
          stale={query.isPlaceholderData}
        />
      )}
    </LoadedPage>
  )
}
