import { useQuery } from '@tanstack/react-query'
import { Navigate } from 'react-router'
import { queries } from '../api.ts'
import { LoadedPage } from '../ui/loaded-page.tsx'
import { DemoHome } from './demo-home.tsx'

/** A newcomer sees a finished report first; whoever has signed in, the surveys. */
export function Home() {
  return (
    <LoadedPage query={useQuery(queries.session())}>
      {({ person }) => (person ? <Navigate to="/surveys" replace /> : <DemoHome />)}
    </LoadedPage>
  )
}
