import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Navigate } from 'react-router'
import { queries } from '../api.ts'
import { ReportSkeleton } from '../reports/report-skeleton.tsx'
import { LoadedPage } from '../ui/loaded-page.tsx'

/** Charts weigh something; who has signed in and works on a survey does not wait for them. */
const DemoHome = lazy(async () => ({ default: (await import('./demo-home.tsx')).DemoHome }))

/** A newcomer sees a finished report first, a signed-in person the surveys. */
export function Home() {
  return (
    <LoadedPage query={useQuery(queries.session())} skeleton={<ReportSkeleton />}>
      {({ person }) =>
        person ? (
          <Navigate to="/surveys" replace />
        ) : (
          <Suspense fallback={<ReportSkeleton />}>
            <DemoHome />
          </Suspense>
        )
      }
    </LoadedPage>
  )
}
